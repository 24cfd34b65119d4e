#include "ui/documents/line_changes.h"

#include "core/formats/edi/order_lines.h"
#include "ui/documents/document_words.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

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

QString itemOf(const DocumentLine& line) {
  if (!line.description.isEmpty())
    return DocumentWords::text(line.description.text);
  return line.items.empty() ? QString() : DocumentWords::text(line.items.front().number.text);
}

QString extentOf(const DocumentLine& line) {
  const Amount* count = formats::edi::countOf(line);
  QString quantity = count ? DocumentWords::amount(*count) : QString();
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
    changes.add(into, line.action == "added" ? Words::tr("Added") : Words::tr("Not there before"), {}, extentOf(line),
                line.place);
    return;
  }
  const Amount* before = formats::edi::countOf(*ordered);
  const Amount* after = formats::edi::countOf(line);
  if (!formats::edi::isSameUnit(*ordered, line)) // no numbers compare
    changes.add(into, Words::tr("Unit"), DocumentWords::text(ordered->unit.text), DocumentWords::text(line.unit.text),
                line.unit.place, ordered);
  else if (before && after && before->number != after->number)
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

/// Only who states the whole order leaves lines out by not naming them.
bool isWhole(const Document& later) {
  return later.kind == DocumentKind::Order ||
         (later.kind == DocumentKind::OrderChange && later.purposeMeaning == "replace");
}

} // namespace

std::vector<LineChange> lineChanges(const Document& earlier, const Document& later) {
  std::vector<LineChange> changes;
  for (const formats::edi::NamedTime& time : later.times) {
    const auto known = std::ranges::find(earlier.times, time.meaning, &formats::edi::NamedTime::meaning);
    if (known != earlier.times.end() && !time.meaning.empty() && known->time != time.time)
      changes.push_back({{},
                         {},
                         DocumentWords::meaning("time", time.meaning),
                         DocumentWords::time(known->time),
                         DocumentWords::time(time.time),
                         time.value.place});
  }
  const formats::edi::OrderLines ordered(earlier);
  std::vector<const DocumentLine*> met;
  for (const DocumentLine& line : later.lines) {
    const DocumentLine* known = ordered.find(line);
    met.push_back(known);
    if (known || earlier.hasAllLines())
      compareLine(known, line, changes);
  }
  if (!isWhole(later) || !later.hasAllLines())
    return changes;
  std::ranges::sort(met);
  for (const DocumentLine& line : earlier.lines) {
    if (!std::ranges::binary_search(met, &line))
      Changes(line).add(changes, QCoreApplication::translate("LineChanges", "Left out"), extentOf(line), {},
                        later.place);
  }
  return changes;
}

} // namespace muniment::ui
