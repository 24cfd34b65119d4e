#include "core/formats/edi/comparison.h"

#include "core/formats/edi/chain_keys.h"
#include "core/formats/edi/finding_catalogue.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace muniment::formats::edi {
namespace {

/// What a later document may count of a line, the most telling first.
constexpr std::array<std::string_view, 6> kCounts{"confirmed", "despatched", "invoiced",
                                                  "received",  "delivered",  "ordered"};

struct Lines final {
  std::map<std::string, const DocumentLine*> byNumber;
  std::map<std::string, const DocumentLine*> byItem;
};

Lines linesOf(const Document& order) {
  Lines lines;
  for (const DocumentLine& line : order.lines) {
    if (!line.number.isEmpty())
      lines.byNumber.emplace(looseNumber(line.number.text), &line);
    for (const ItemId& item : line.items)
      lines.byItem.emplace(std::string(item.meaning) + looseNumber(item.number.text), &line);
  }
  return lines;
}

bool namesAlike(const DocumentLine& one, const DocumentLine& other) {
  return std::ranges::any_of(one.items, [&](const ItemId& item) {
    return std::ranges::any_of(other.items, [&](const ItemId& each) {
      return each.meaning == item.meaning && looseNumber(each.number.text) == looseNumber(item.number.text);
    });
  });
}

/// By its number where the item is the same or not said: an order may want one item in two lines.
const DocumentLine* orderedLine(const Lines& lines, const DocumentLine& line) {
  const auto numbered = lines.byNumber.find(looseNumber(line.number.text));
  if (!line.number.isEmpty() && numbered != lines.byNumber.end() &&
      (line.items.empty() || namesAlike(line, *numbered->second)))
    return numbered->second;
  for (const ItemId& item : line.items) {
    const auto found = lines.byItem.find(std::string(item.meaning) + looseNumber(item.number.text));
    if (found != lines.byItem.end())
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

/// Where one of them names none, it is taken to mean the same.
bool isSameUnit(const DocumentLine& one, const DocumentLine& other) {
  return one.unit.isEmpty() || other.unit.isEmpty() || one.unit.text == other.unit.text;
}

/// The first day of the header with one of these meanings, else the last day of any line.
QDate dayOf(const Document& document, std::initializer_list<std::string_view> meanings) {
  for (const std::string_view meaning : meanings) {
    QDate last;
    for (const NamedTime& time : document.times) {
      if (time.meaning == meaning && time.time.isKnown())
        return time.time.day;
    }
    for (const DocumentLine& line : document.lines) {
      for (const NamedTime& time : line.times) {
        if (time.meaning == meaning && time.time.isKnown() && (last.isNull() || last < time.time.day))
          last = time.time.day;
      }
    }
    if (last.isValid())
      return last;
  }
  return {};
}

std::string textOf(const Decimal& number) { return number.toString().toStdString(); }

} // namespace

std::vector<Finding> compareWithOrder(const Document& order, const Document& later) {
  std::vector<Finding> findings;
  if (!order.currency.isEmpty() && !later.currency.isEmpty() && order.currency.text != later.currency.text)
    findings.push_back(makeFinding("currency-differs", later.currency.place, later.currency.text, order.currency.text));
  const Lines lines = linesOf(order);
  for (const DocumentLine& line : later.lines) {
    const std::string name = line.number.isEmpty() ? std::to_string(line.ordinal) : line.number.text;
    const DocumentLine* const ordered = orderedLine(lines, line);
    if (!ordered) {
      findings.push_back(makeFinding("line-not-ordered", line.place, name));
      continue;
    }
    const Amount* const count = countOf(line);
    const Amount* const wanted = ordered->quantity("ordered");
    if (!isSameUnit(*ordered, line))
      findings.push_back(
          makeFinding("unit-differs", line.unit.place, line.unit.text, ordered->unit.text, name)); // no numbers compare
    else if (count && wanted && wanted->number && *count->number != *wanted->number)
      findings.push_back(
          makeFinding("ordered-differs", count->value.place, textOf(*count->number), textOf(*wanted->number), name));
    if (line.price.number && ordered->price.number && *line.price.number != *ordered->price.number)
      findings.push_back(makeFinding("price-differs", line.price.value.place, textOf(*line.price.number),
                                     textOf(*ordered->price.number), name));
  }
  return findings;
}

bool isShort(const Document& order, std::span<const Document> notices) {
  if (std::ranges::all_of(notices, [](const Document& notice) { return notice.lines.empty(); }))
    return false;
  const Lines lines = linesOf(order);
  std::map<const DocumentLine*, Decimal> named;
  std::set<const DocumentLine*> unknown;
  for (const Document& notice : notices) {
    for (const DocumentLine& line : notice.lines) {
      const DocumentLine* const ordered = orderedLine(lines, line);
      const Amount* const count = countOf(line);
      if (!ordered || !count)
        continue;
      const auto [known, isNew] = named.emplace(ordered, *count->number);
      const auto sum = isNew ? *count->number : Decimal::add(known->second, *count->number);
      if (sum)
        known->second = *sum;
      if (!sum || !isSameUnit(*ordered, line)) // nobody ships that many
        unknown.insert(ordered);
    }
  }
  return std::ranges::any_of(order.lines, [&](const DocumentLine& line) {
    const Amount* const wanted = line.quantity("ordered");
    const auto found = named.find(&line);
    return wanted && wanted->number && !unknown.contains(&line) &&
           (found == named.end() || found->second < *wanted->number);
  });
}

bool isLate(const Document& order, const Document& notice, QDate known) {
  if (const QDate wanted = dayOf(order, {"promised-delivery", "requested-delivery"}); wanted.isValid()) {
    const QDate arrives = dayOf(notice, {"delivered", "estimated-delivery", "shipped"});
    return wanted < (arrives.isValid() ? arrives : known);
  }
  const QDate wanted = dayOf(order, {"scheduled-shipment", "requested-shipment"});
  const QDate leaves = dayOf(notice, {"shipped"});
  return wanted.isValid() && wanted < (leaves.isValid() ? leaves : known);
}

} // namespace muniment::formats::edi
