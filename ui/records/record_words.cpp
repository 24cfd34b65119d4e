#include "ui/records/record_words.h"

#include "ui/kit/day_text.h"
#include "ui/kit/visible_text.h"

#include <QtCore/QDateTime>
#include <QtCore/QLocale>

namespace muniment::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kSoon = 90; ///< days

} // namespace

RecordWords::State RecordWords::state(RecordState state) {
  switch (state) {
  case RecordState::Draft:
    return {tr("Draft"), Tone::Neutral, Icon::Pencil};
  case RecordState::Waiting:
    return {tr("Waits for approval"), Tone::Due, Icon::Clock};
  case RecordState::Refused:
    return {tr("Not approved"), Tone::Failed, Icon::Refused};
  case RecordState::Declared:
    return {tr("Declared"), Tone::Done, Icon::Archive};
  case RecordState::Closed:
    return {tr("Closed"), Tone::Neutral, Icon::Archive};
  case RecordState::Finalised:
    return {tr("Finalised"), Tone::Neutral, Icon::ShieldTick};
  case RecordState::Transferred:
    return {tr("Handed over"), Tone::Neutral, Icon::ExportOut};
  case RecordState::Undeclared:
    return {tr("Undeclared"), Tone::Neutral, Icon::Close};
  case RecordState::Destroyed:
    return {tr("Destroyed"), Tone::Neutral, Icon::Trash};
  }
  return {};
}

std::optional<RecordWords::State> RecordWords::due(const std::optional<QDate>& due, QDate today) {
  if (!due || !due->isValid())
    return std::nullopt;
  if (*due < today)
    return State{tr("Due since %1").arg(dayText(*due)), Tone::Due, Icon::Clock};
  if (*due == today)
    return State{tr("Due today"), Tone::Due, Icon::Clock};
  if (today.daysTo(*due) <= kSoon)
    return State{tr("Due %1").arg(dayText(*due)), Tone::Due, Icon::Calendar};
  return std::nullopt;
}

std::vector<RecordWords::State> RecordWords::states(const store::RecordSummary& summary, bool isHeld, QDate today) {
  std::vector<State> states;
  if (isHeld)
    states.push_back({tr("Held"), Tone::Held, Icon::Padlock});
  if (summary.due && isKept(summary.record.state)) {
    if (auto soon = due(summary.due->dueOn, today))
      states.push_back(std::move(*soon));
  }
  if (states.empty() || summary.record.state != RecordState::Declared)
    states.push_back(state(summary.record.state));
  return states;
}

QString RecordWords::extent(const Record& record) {
  const QString messages = tr("%n message(s)", nullptr, static_cast<int>(record.selected));
  const QString items = tr("%n document(s)", nullptr, static_cast<int>(record.items));
  if (record.items == 0)
    return messages;
  return record.selected == 0 ? items : tr("%1 and %2", "8 messages and 1 document").arg(messages, items);
}

QString RecordWords::link(LinkKind kind) {
  switch (kind) {
  case LinkKind::Supersedes:
    return tr("Takes the place of");
  case LinkKind::SupersededBy:
    return tr("Its place is taken by");
  case LinkKind::RepliesTo:
    return tr("Answers");
  case LinkKind::RepliedBy:
    return tr("Is answered by");
  case LinkKind::RenditionOf:
    return tr("Is another form of");
  case LinkKind::RenderedAs:
    return tr("Has another form in");
  case LinkKind::AttachmentOf:
    return tr("Is attached to");
  case LinkKind::Attached:
    return tr("Has attached");
  }
  return {};
}

QString RecordWords::keeping(const records::Destruction& destruction) {
  switch (destruction.state) {
  case records::DestructionState::Dated:
    return tr("until %1", "a day").arg(dayText(destruction.due.addDays(-1)));
  case records::DestructionState::Waiting:
    return tr("without a date yet");
  case records::DestructionState::Never:
    return tr("without an end");
  case records::DestructionState::ForEver:
    return tr("for ever");
  }
  return {};
}

QString RecordWords::unbroken(const QString& text) {
  QString whole = visibleText(text).simplified();
  for (qsizetype i = 1; i + 1 < whole.size(); ++i) {
    if (whole[i] == u'-' && whole[i - 1].isLetterOrNumber() && whole[i + 1].isDigit())
      whole[i] = QChar(0x2011);
  }
  return whole;
}

QString RecordWords::menuText(const QString& name) { return visibleText(name).simplified().replace(u'&', u"&&"_s); }

QString RecordWords::person(const std::map<QString, QString>& names, const QString& actor) {
  const auto found = names.find(actor);
  return found == names.end() ? tr("somebody not known here") : visibleText(found->second);
}

} // namespace muniment::ui
