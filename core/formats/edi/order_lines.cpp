#include "core/formats/edi/order_lines.h"

#include "core/formats/edi/chain_keys.h"

#include <array>

namespace muniment::formats::edi {
namespace {

/// What a document may count of a line, the most telling first.
constexpr std::array<std::string_view, 6> kCounts{"confirmed", "despatched", "invoiced",
                                                  "received",  "delivered",  "ordered"};

std::string keyOf(const ItemId& item) { return std::string(item.meaning) + looseNumber(item.number.text); }

bool isOfOtherItem(const DocumentLine& one, const DocumentLine& other) {
  bool isComparable = false;
  for (const ItemId& item : one.items) {
    for (const ItemId& each : other.items) {
      if (keyOf(each) == keyOf(item))
        return false;
      isComparable = isComparable || each.meaning == item.meaning;
    }
  }
  return isComparable;
}

} // namespace

OrderLines::OrderLines(const Document& order) {
  for (const DocumentLine& line : order.lines) {
    if (!line.number.isEmpty())
      m_byNumber.emplace(looseNumber(line.number.text), &line);
    for (const ItemId& item : line.items)
      m_byItem.emplace(keyOf(item), &line);
  }
}

const DocumentLine* OrderLines::find(const DocumentLine& line) const {
  const auto numbered = m_byNumber.find(looseNumber(line.number.text));
  if (!line.number.isEmpty() && numbered != m_byNumber.end() && !isOfOtherItem(line, *numbered->second))
    return numbered->second;
  for (const ItemId& item : line.items) {
    const auto found = m_byItem.find(keyOf(item));
    if (found != m_byItem.end())
      return found->second;
  }
  return nullptr;
}

const Amount* countOf(const DocumentLine& line) {
  for (const std::string_view meaning : kCounts) {
    if (const Amount* const amount = line.quantity(meaning); amount && amount->number)
      return amount;
  }
  return nullptr;
}

bool isSameUnit(const DocumentLine& one, const DocumentLine& other) {
  return one.unit.isEmpty() || other.unit.isEmpty() || one.unit.text == other.unit.text;
}

} // namespace muniment::formats::edi
