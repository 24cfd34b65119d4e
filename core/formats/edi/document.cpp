#include "core/formats/edi/document.h"

#include <algorithm>
#include <array>

namespace muniment::formats::edi {
namespace {

constexpr std::array<std::string_view, 16> kKindNames{
    "unknown",
    "order",
    "order-answer",
    "order-change",
    "order-cancellation",
    "ship-notice",
    "receipt",
    "invoice",
    "credit-note",
    "payment",
    "shipment-status",
    "application-advice",
    "invoice-answer",
    "syntax-acknowledgement",
    "other",
    "paper",
};
constexpr std::array<std::string_view, 9> kDialectNames{"unknown", "x12",       "edifact", "ubl",    "cii",
                                                        "cxml",    "tradacoms", "pdf",     "picture"};

template <class T>
const T* firstOf(const std::vector<T>& list, std::string_view meaning) {
  const auto found = std::ranges::find(list, meaning, &T::meaning);
  return found == list.end() ? nullptr : &*found;
}

/// A tenth, a hundredth or a thousandth of the price, where it is for so many units.
std::optional<Decimal> perUnit(const Decimal& price, const std::optional<Decimal>& base) {
  if (!base || *base == Decimal::fromInteger(1))
    return price;
  std::int64_t units = 10;
  for (const QStringView part : {u"0.1", u"0.01", u"0.001"}) {
    const auto share = Decimal::parse(part);
    const auto made = share && *base == Decimal::fromInteger(units) ? Decimal::multiply(price, *share) : share;
    if (made && *base == Decimal::fromInteger(units))
      return *made;
    units *= 10;
  }
  return std::nullopt;
}

} // namespace

std::string_view nameOf(DocumentKind kind) { return kKindNames[static_cast<std::size_t>(kind)]; }

std::string_view nameOf(Dialect dialect) { return kDialectNames[static_cast<std::size_t>(dialect)]; }

std::string StatedTime::toString() const {
  if (!day.isValid())
    return {};
  QString text = day.toString(Qt::ISODate);
  if (time.isValid())
    text += u'T' + time.toString(Qt::ISODate);
  return text.toStdString() + zone;
}

std::string transmissionKey(const Envelope& envelope) {
  return envelope.sender.text + '\x1F' + envelope.receiver.text + '\x1F' + envelope.control.text;
}

const Party* Document::party(std::string_view meaning) const { return firstOf(parties, meaning); }
const Reference* Document::reference(std::string_view meaning) const { return firstOf(references, meaning); }
const Amount* Document::total(std::string_view meaning) const { return firstOf(totals, meaning); }
const Amount* DocumentLine::quantity(std::string_view meaning) const { return firstOf(quantities, meaning); }

std::optional<Decimal> DocumentLine::value() const {
  if (!amount.value.isEmpty())
    return amount.number;
  const Amount* const invoiced = quantity("invoiced");
  const Amount* const count = invoiced ? invoiced : quantity("ordered");
  if (!count || !count->number || !price.number)
    return std::nullopt;
  const auto unitPrice = perUnit(*price.number, priceBase);
  const auto product = unitPrice ? Decimal::multiply(*count->number, *unitPrice) : Result<Decimal>(Decimal());
  return unitPrice && product ? std::optional(*product) : std::nullopt;
}

} // namespace muniment::formats::edi
