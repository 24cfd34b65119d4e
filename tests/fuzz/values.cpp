// Numbers, times, ids and heads that are read are written as something that reads back the same.
#include "core/base/decimal.h"
#include "core/base/id.h"
#include "core/base/instant.h"
#include "core/ledger/head.h"
#include "core/model/actor.h"
#include "tests/fuzz/fuzz_target.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace muniment;
  const QByteArrayView bytes = tests::viewOf(data, size);
  const QString text = QString::fromUtf8(bytes);
  if (const auto decimal = Decimal::parse(text)) {
    const auto again = Decimal::parse(decimal->toString());
    tests::require(again && *again == *decimal && again->scale() == decimal->scale());
    (void)decimal->rounded(2).has_value();
    (void)Decimal::multiply(*decimal, *decimal).has_value();
  }
  if (const auto instant = Instant::parse(text))
    tests::require(Instant::parse(instant->toString()) == instant);
  (void)parseUuid(text).has_value();
  (void)parseRoles(text);
  if (const auto head = ledger::Head::parse(bytes))
    tests::require(head->line() == bytes);
  return 0;
}
