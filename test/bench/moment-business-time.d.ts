/** The package brings no types; this is the part of it that is measured. */
declare module 'moment-business-time' {
  import moment from 'moment';

  type BusinessMoment = moment.Moment & {
    addWorkingTime(amount: number, unit: 'hours'): BusinessMoment;
    workingDiff(other: moment.Moment, unit: 'minutes'): number;
  };
  interface BusinessMomentFactory {
    (at: number): BusinessMoment;
    updateLocale(language: string, definition: object): unknown;
  }
  const businessMoment: BusinessMomentFactory;
  export default businessMoment;
}
