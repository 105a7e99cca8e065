/** Where an order stands. A free one is confirmed when it is made. */
export enum OrderStatus {
  CONFIRMED = 'CONFIRMED',
}
