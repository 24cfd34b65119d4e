#include "core/formats/edi/comparison.h"

#include "core/formats/edi/finding_catalogue.h"
#include "core/formats/edi/order_lines.h"

#include <algorithm>
#include <map>
#include <set>

namespace muniment::formats::edi {
namespace {

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
  const OrderLines lines(order);
  for (const DocumentLine& line : later.lines) {
    const std::string name = line.number.isEmpty() ? std::to_string(line.ordinal) : line.number.text;
    const DocumentLine* const ordered = lines.find(line);
    if (!ordered && !order.hasAllLines())
      continue;
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
  if (std::ranges::all_of(notices, [](const Document& notice) { return notice.lines.empty(); }) ||
      !std::ranges::all_of(notices, &Document::hasAllLines))
    return false;
  const OrderLines lines(order);
  std::map<const DocumentLine*, Decimal> named;
  std::set<const DocumentLine*> unknown;
  for (const Document& notice : notices) {
    for (const DocumentLine& line : notice.lines) {
      const DocumentLine* const ordered = lines.find(line);
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
