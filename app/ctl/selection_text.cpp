#include "app/ctl/selection_text.h"

#include "app/ctl/arguments.h"
#include "core/workspace/holds/hold_queries.h"

#include <array>

namespace muniment::ctl {
namespace {

using namespace Qt::StringLiterals;
using workspace::ProductionSelection;

constexpr std::array kFindings{"privileged"_L1,  "unfinished-redaction"_L1, "destroyed"_L1,   "bytes-missing"_L1,
                               "omitted-run"_L1, "zone-unknown"_L1,         "file-absent"_L1, "conflicting"_L1,
                               "redacted"_L1,    "not-proven"_L1,           "sensitive"_L1,   "chat-privacy"_L1};

Failure unreadable(const QString& text) { return failure(ErrorKind::Usage, "ctl.selection_wrong"_L1, {text}); }

/// `ID`, or `ID/FIRST-LAST` with positions counted from 1.
Result<ProductionSelection::Range> rangeFrom(const QString& text) {
  const auto id = ConversationId::parse(text.section(u'/', 0, 0));
  if (!id)
    return failure(ErrorKind::NotFound, "conversation.unknown"_L1);
  ProductionSelection::Range range{*id};
  const QString stretch = text.section(u'/', 1);
  if (stretch.isEmpty())
    return range;
  bool isFirst = false;
  bool isLast = false;
  range.first = stretch.section(u'-', 0, 0).toLongLong(&isFirst) - 1;
  range.last = stretch.section(u'-', 1).toLongLong(&isLast) - 1;
  if (!isFirst || !isLast || range.first < 0 || *range.last < range.first)
    return unreadable(text);
  return range;
}

} // namespace

Result<ProductionSelection> selectionFrom(workspace::Workspace& opened, const QString& text) {
  const QString kind = text.section(u':', 0, 0);
  const QString value = text.section(u':', 1);
  ProductionSelection selection;
  if (kind == u"conversation") {
    MUNIMENT_TRY_LET(range, rangeFrom(value));
    selection.ranges = {range};
  } else if (kind == u"record") {
    MUNIMENT_TRY_LET(record, recordNamed(opened, value.toStdString()));
    selection.records = {record};
  } else if (kind == u"hold") {
    MUNIMENT_TRY_LET(found, opened.ask(workspace::HoldById{value}).result());
    selection.holds = {found.hold.id};
  } else if (kind == u"messages") {
    for (const QString& each : value.split(u',')) {
      MUNIMENT_TRY_LET(id, idOf<MessageId>(each.toStdString(), "message.unknown"_L1));
      selection.messages.push_back(id);
    }
  } else if (kind == u"item") {
    MUNIMENT_TRY_LET(id, idOf<ItemId>(value.toStdString(), "item.unknown"_L1));
    selection.items = {id};
  } else if (kind == u"query") {
    selection.query = value;
  } else {
    return unreadable(text);
  }
  return selection;
}

QString findingCode(workspace::ProductionPreflight::Finding finding) {
  return kFindings[static_cast<std::size_t>(finding)];
}

} // namespace muniment::ctl
