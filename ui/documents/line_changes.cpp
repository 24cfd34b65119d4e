#include "ui/documents/line_changes.h"

#include "core/formats/edi/chain_keys.h"
#include "ui/documents/document_words.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <map>

namespace muniment::ui {
namespace {

using formats::edi::Amount;
using formats::edi::Document;
using formats::edi::DocumentKind;
using formats::edi::DocumentLine;

constexpr std::size_t kMostChanges = 2000;

struct Words final {
  Q_DECLARE_TR_FUNCTIONS(LineChanges)
};

/// The lines of the order by whatever both sides call them.
class OrderedLines final {
 public:
  explicit OrderedLines(const Document& order) {
    for (const DocumentLine& line : order.lines) {
      if (!line.number.isEmpty())
        m_byNumber.emplace(formats::edi::looseNumber(line.number.text), &line);
      for (const formats::edi::ItemId& item : line.items)
        m_byItem.emplace(std::string(item.meaning) + formats::edi::looseNumber(item.number.text), &line);
    }
  }

  [[nodiscard]] const DocumentLine* find(const DocumentLine& line) const {
    for (const formats::edi::ItemId& item : line.items) {
      const auto found = m_byItem.find(std::string(item.meaning) + formats::edi::looseNumber(item.number.text));
      if (found != m_byItem.end())
        return found->second;
    }
    const auto found = m_byNumber.find(formats::edi::looseNumber(line.number.text));
    return found == m_byNumber.end() ? nullptr : found->second;
  }

 private:
  std::map<std::string, const DocumentLine*> m_byNumber;
  std::map<std::string, const DocumentLine*> m_byItem;
};

/// What counts of a line: what is confirmed, shipped, invoiced, and so on; else what is ordered.
const Amount* countOf(const DocumentLine& line) {
  for (const std::string_view meaning : {"confirmed", "despatched", "invoiced", "received", "delivered", "ordered"}) {
    if (const Amount* amount = line.quantity(meaning); amount && amount->number)
      return amount;
  }
  return nullptr;
}

QString itemOf(const DocumentLine& line) {
  if (!line.description.isEmpty())
    return DocumentWords::text(line.description.text);
  return line.items.empty() ? QString() : DocumentWords::text(line.items.front().number.text);
}

QString extentOf(const DocumentLine& line) {
  const Amount* count = countOf(line);
  const QString quantity = count ? DocumentWords::amount(*count) : QString();
  if (line.price.value.isEmpty())
    return quantity;
  return Words::tr("%1 at %2", "a quantity, a price").arg(quantity, DocumentWords::amount(line.price));
}

class Changes final {
 public:
  explicit Changes(const DocumentLine& line) : m_line(&line) {}

  void add(std::vector<LineChange>& into, const QString& what, const QString& before, const QString& after,
           const formats::edi::Place& place, const DocumentLine* ordered = nullptr) const {
    if (into.size() >= kMostChanges)
      return;
    QString item = itemOf(*m_line);
    if (item.isEmpty() && ordered)
      item = itemOf(*ordered);
    into.push_back(
        {DocumentWords::text(m_line->number.text), item, what, before, after, place.isKnown() ? place : m_line->place});
  }

 private:
  const DocumentLine* m_line;
};

void compareLine(const DocumentLine* ordered, const DocumentLine& line, std::vector<LineChange>& into) {
  const Changes changes(line);
  if (line.action == "deleted" || line.action == "rejected") {
    changes.add(into, DocumentWords::meaning("action", line.action), ordered ? extentOf(*ordered) : QString(), {},
                line.actionCode.place, ordered);
    return;
  }
  if (!ordered) {
    changes.add(into, line.action == "added" ? Words::tr("Added") : Words::tr("Not in the order"), {}, extentOf(line),
                line.place);
    return;
  }
  const Amount* before = countOf(*ordered);
  const Amount* after = countOf(line);
  if (before && after && *before->number != *after->number)
    changes.add(into, Words::tr("Quantity"), DocumentWords::amount(*before), DocumentWords::amount(*after),
                after->value.place, ordered);
  if (ordered->price.number && line.price.number && *ordered->price.number != *line.price.number)
    changes.add(into, Words::tr("Price"), DocumentWords::amount(ordered->price), DocumentWords::amount(line.price),
                line.price.value.place, ordered);
  for (const formats::edi::NamedTime& time : line.times) {
    const auto known = std::ranges::find(ordered->times, time.meaning, &formats::edi::NamedTime::meaning);
    if (known != ordered->times.end() && !time.meaning.empty() && known->time != time.time)
      changes.add(into, DocumentWords::meaning("time", time.meaning), DocumentWords::time(known->time),
                  DocumentWords::time(time.time), time.value.place, ordered);
  }
}

} // namespace

std::vector<LineChange> lineChanges(const Document& order, const Document& later) {
  std::vector<LineChange> changes;
  for (const formats::edi::NamedTime& time : later.times) {
    const auto known = std::ranges::find(order.times, time.meaning, &formats::edi::NamedTime::meaning);
    if (known != order.times.end() && !time.meaning.empty() && known->time != time.time)
      changes.push_back({{},
                         {},
                         DocumentWords::meaning("time", time.meaning),
                         DocumentWords::time(known->time),
                         DocumentWords::time(time.time),
                         time.value.place});
  }
  const OrderedLines ordered(order);
  std::vector<const DocumentLine*> met;
  for (const DocumentLine& line : later.lines) {
    const DocumentLine* known = ordered.find(line);
    met.push_back(known);
    compareLine(known, line, changes);
  }
  // Only who replaces the whole order leaves lines out by not naming them.
  if (later.kind != DocumentKind::OrderChange || later.purposeMeaning != "replace")
    return changes;
  std::ranges::sort(met);
  for (const DocumentLine& line : order.lines) {
    if (!std::ranges::binary_search(met, &line))
      Changes(line).add(changes, QCoreApplication::translate("LineChanges", "Left out"), extentOf(line), {},
                        later.place);
  }
  return changes;
}

} // namespace muniment::ui
