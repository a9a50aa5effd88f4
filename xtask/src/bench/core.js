// The sums of crates/probe/src/sums.rs with two JavaScript libraries and with BigInt:
// the least level payment whose last payment is not larger, by the same search, and the
// actuarial annual percentage rate, looked for among the hundredths of a percent.

const LOANS = arguments[0];

/** The least whole number in [low, high] for which `holds`, which stays true from there on. */
function least(low, high, holds) {
  while (low < high) {
    const middle = low + Math.floor((high - low) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The most hundredths of a percent a rate may have. */
const MOST_RATE = 12_000_000;

function sums(schedule, rateOf) {
  let sum = 0;
  let last;
  for (const [principal, hundredths, count] of LOANS) {
    last = { principal, payments: schedule(principal, hundredths, count) };
    sum += last.payments.reduce((total, payment) => total + payment, 0);
  }
  return [sum, rateOf(last.principal, last.payments)];
}

/** With a library of decimals; `whole` rounds half-up to whole units, `make` makes one. */
function withDecimals({ make, whole, up }) {
  const schedule = (principal, hundredths, count) => {
    const rate = make(hundredths).div(120_000);
    const interest = (balance) => whole(balance.times(rate));
    const last = (payment) => {
      let balance = make(principal);
      for (let number = 1; number < count; number += 1) {
        balance = balance.plus(interest(balance)).minus(payment);
        if (balance.lte(0)) return make(0);
      }
      return balance.plus(interest(balance));
    };
    const highest = principal + count * Number(up(make(principal).times(rate)));
    const payment = least(1, highest, (candidate) => last(candidate).lte(candidate));
    const payments = [];
    let balance = make(principal);
    for (let number = 1; number < count; number += 1) {
      balance = balance.plus(interest(balance)).minus(payment);
      payments.push(payment);
    }
    payments.push(Number(balance.plus(interest(balance))));
    return payments;
  };
  const rateOf = (advance, payments) => {
    // Half a hundredth more than `hundredths`, as the rate of a month.
    const worthLess = (hundredths) => {
      const v = make(1).div(make(hundredths).plus("0.5").div(120_000).plus(1));
      let worth = make(0);
      for (let index = payments.length - 1; index >= 0; index -= 1) {
        worth = worth.plus(payments[index]).times(v);
      }
      return worth.lte(advance);
    };
    return least(0, MOST_RATE, worthLess);
  };
  return () => sums(schedule, rateOf);
}

function withBigInt() {
  const schedule = (principal, hundredths, count) => {
    const rate = BigInt(hundredths);
    const interest = (balance) => (2n * balance * rate + 120_000n) / 240_000n;
    const last = (payment) => {
      let balance = BigInt(principal);
      for (let number = 1; number < count; number += 1) {
        balance += interest(balance) - payment;
        if (balance <= 0n) return 0n;
      }
      return balance + interest(balance);
    };
    const most = (BigInt(principal) * rate + 119_999n) / 120_000n;
    const highest = principal + count * Number(most);
    const payment = least(1, highest, (candidate) => last(BigInt(candidate)) <= BigInt(candidate));
    const payments = [];
    let balance = BigInt(principal);
    for (let number = 1; number < count; number += 1) {
      balance += interest(balance) - BigInt(payment);
      payments.push(payment);
    }
    payments.push(Number(balance + interest(balance)));
    return payments;
  };
  const rateOf = (advance, payments) => {
    const SCALE = 96n;
    const flows = payments.map((payment) => BigInt(payment) << SCALE);
    const worthLess = (hundredths) => {
      const v = (240_000n << SCALE) / (240_000n + 2n * BigInt(hundredths) + 1n);
      let worth = 0n;
      for (let index = flows.length - 1; index >= 0; index -= 1) {
        worth = ((worth + flows[index]) * v) >> SCALE;
      }
      return worth <= BigInt(advance) << SCALE;
    };
    return least(0, MOST_RATE, worthLess);
  };
  return () => sums(schedule, rateOf);
}

const decimal = withDecimals({
  make: (value) => new window.Decimal(value),
  whole: (value) => value.toDecimalPlaces(0, window.Decimal.ROUND_HALF_UP),
  up: (value) => value.toDecimalPlaces(0, window.Decimal.ROUND_UP),
});
const big = withDecimals({
  make: (value) => new window.Big(value),
  whole: (value) => value.round(0, window.Big.roundHalfUp),
  up: (value) => value.round(0, window.Big.roundUp),
});
const bigInt = withBigInt();

/** Milliseconds a call, the median of `runs` measurements of `times` calls each. */
function measure(work, times, runs) {
  const measured = [];
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    work(times);
    measured.push((performance.now() - start) / times);
  }
  measured.sort((one, other) => one - other);
  return measured[Math.floor(runs / 2)];
}

const repeated = (work) => (times) => {
  for (let time = 0; time < times; time += 1) work();
};

return {
  found: {
    wasm: [...window.probe.schedules_and_rate(1)],
    "decimal.js": decimal(),
    "big.js": big(),
    BigInt: bigInt(),
  },
  ms: {
    wasm: measure((times) => window.probe.schedules_and_rate(times), 50, 9),
    "decimal.js": measure(repeated(decimal), 2, 5),
    "big.js": measure(repeated(big), 2, 5),
    BigInt: measure(repeated(bigInt), 10, 9),
  },
};
