#include "ui/cases/moment_words.h"

#include "ui/cases/paper_words.h"
#include "ui/kit/day_text.h"

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;
using Look = TimelineEntry::Look;
using workspace::CaseMoment;

constexpr qsizetype kLongestText = 1200;

/// Text from outside that keeps its lines.
QString lines(const QString& outside) {
  QStringList shown;
  for (const QString& line : outside.left(kLongestText).split(u'\n'))
    shown.append(CaseWords::text(line));
  return (shown.join(u'\n') + (outside.size() > kLongestText ? u"…"_s : QString())).trimmed();
}

QString detail(const CaseEvent& event, QStringView name) { return event.details.text(name); }

} // namespace

TimelineEntry MomentWords::entry(const CaseMoment& moment, const CaseWords::Names& names) {
  TimelineEntry entry;
  entry.id = moment.place.key;
  entry.at = moment.place.at;
  entry.who = CaseWords::text(moment.who);
  entry.subject = moment.subject;
  entry.isOwn = moment.isOurs;
  switch (moment.kind) {
  case CaseMoment::Kind::Event:
    if (moment.event)
      describe(entry, moment, names);
    break;
  case CaseMoment::Kind::Message:
    if (moment.message)
      describeMessage(entry, moment);
    break;
  case CaseMoment::Kind::Document:
    if (moment.document)
      describeDocument(entry, moment);
    break;
  case CaseMoment::Kind::Question:
  case CaseMoment::Kind::Answer:
    if (moment.question)
      describeQuestion(entry, moment);
    break;
  }
  return entry;
}

void MomentWords::describe(TimelineEntry& entry, const CaseMoment& moment, const CaseWords::Names& names) {
  const CaseEvent& event = *moment.event;
  const QString who = std::exchange(entry.who, {});
  entry.text = lines(event.text);
  switch (event.kind) {
  case CaseEvent::Kind::Comment:
    entry.look = Look::Comment;
    entry.who = detail(event, u"who").isEmpty() ? who : CaseWords::text(detail(event, u"who"));
    if (entry.text.isEmpty() && event.source.startsWith("message:"_L1))
      entry.text = tr("The words of this comment were destroyed with the message that they quoted.");
    if (event.source.startsWith("peer:"_L1))
      entry.marks.push_back({CaseWords::source(event.source), Tone::Neutral, Icon::Plug});
    else
      entry.marks.push_back({tr("Internal comment"), Tone::Neutral, Icon::Padlock});
    return;
  case CaseEvent::Kind::Opened:
    entry.icon = Icon::Briefcase;
    entry.title = tr("%1 opened the case", "name").arg(who);
    return;
  case CaseEvent::Kind::Closed:
    entry.icon = Icon::Tick;
    entry.tone = Tone::Done;
    entry.title = tr("%1 closed the case", "name").arg(who);
    return;
  case CaseEvent::Kind::Reopened:
    entry.icon = Icon::Refresh;
    entry.title = tr("%1 opened the case again", "name").arg(who);
    return;
  case CaseEvent::Kind::Linked:
  case CaseEvent::Kind::Unlinked: {
    const auto kind = caseLinkKindFrom(detail(event, u"kind"));
    const QString what = kind ? CaseWords::link(*kind) : tr("Something");
    entry.icon = Icon::Link;
    entry.title = event.kind == CaseEvent::Kind::Linked ? tr("%1 filed here: %2", "name, kind of thing").arg(who, what)
                                                        : tr("%1 took away: %2", "name, kind of thing").arg(who, what);
    return;
  }
  case CaseEvent::Kind::Changed:
  case CaseEvent::Kind::Conflict:
  case CaseEvent::Kind::Settled:
    entry.who = who;
    return describeChange(entry, event, names);
  case CaseEvent::Kind::Step:
    entry.who = who;
    return describeStep(entry, event);
  case CaseEvent::Kind::Milestone:
    return describeMilestone(entry, event);
  case CaseEvent::Kind::Proposed:
  case CaseEvent::Kind::Accepted:
  case CaseEvent::Kind::Rejected:
    entry.who = who;
    return describeProposal(entry, event, names);
  case CaseEvent::Kind::Version:
    return describeVersion(entry, event);
  }
}

void MomentWords::describeChange(TimelineEntry& entry, const CaseEvent& event, const CaseWords::Names& names) {
  const QString who = std::exchange(entry.who, {});
  const QString name = detail(event, u"field");
  const QString field = CaseWords::field(name);
  const auto value = [&](QStringView key) { return CaseWords::value(name, detail(event, key), names); };
  if (event.kind == CaseEvent::Kind::Conflict) {
    entry.icon = Icon::NotEqual;
    entry.tone = Tone::Conflict;
    entry.title = tr("Both sides changed %1: here “%2”, in %3 “%4”", "field, value, system, value")
                      .arg(field, value(u"ours"), CaseWords::text(detail(event, u"peer")), value(u"theirs"));
    return;
  }
  entry.icon = event.kind == CaseEvent::Kind::Settled ? Icon::Tick : Icon::Pencil;
  const QString now = value(u"now");
  if (event.kind == CaseEvent::Kind::Settled)
    entry.title = tr("%1 decided the conflict: %2 is “%3”", "name, field, value").arg(who, field, now);
  else if (name == "mirror"_L1)
    entry.title = tr("%1 began to keep the case alike in %2", "name, system").arg(who, now);
  else if (detail(event, u"was").isEmpty())
    entry.title = tr("%1 set %2 to “%3”", "name, field, value").arg(who, field, now);
  else if (detail(event, u"now").isEmpty())
    entry.title = tr("%1 took the value of %2 away", "name, field").arg(who, field);
  else
    entry.title = tr("%1 changed %2 from “%3” to “%4”", "name, field, values").arg(who, field, value(u"was"), now);
}

void MomentWords::describeStep(TimelineEntry& entry, const CaseEvent& event) {
  const QString who = std::exchange(entry.who, {});
  const QString title = CaseWords::text(detail(event, u"title"));
  const auto now = caseStepStateFrom(detail(event, u"now"));
  entry.icon = Icon::Layers;
  if (detail(event, u"was").isEmpty() || detail(event, u"was") == detail(event, u"now")) {
    entry.title = tr("%1 added the step “%2”", "name, step").arg(who, title);
  } else if (now == CaseStep::State::Evident) {
    entry.icon = Icon::Tick;
    entry.tone = Tone::Done;
    entry.title = tr("“%1” is done; %2 filed the evidence", "step, name").arg(title, who);
  } else if (now == CaseStep::State::Claimed) {
    entry.icon = Icon::Quote;
    entry.tone = Tone::Due;
    entry.title = tr("“%1” is said to be done; the evidence is still missing", "step").arg(title);
  } else if (now == CaseStep::State::Waived) {
    entry.icon = Icon::Refused;
    entry.title = tr("%1 decided that “%2” is not needed", "name, step").arg(who, title);
  } else {
    entry.title = tr("%1 put “%2” back to missing", "name, step").arg(who, title);
  }
}

void MomentWords::describeMilestone(TimelineEntry& entry, const CaseEvent& event) {
  entry.icon = Icon::Calendar;
  const auto code = caseMilestoneCodeFrom(detail(event, u"code"));
  const auto which = caseMilestoneDayFrom(detail(event, u"which"));
  QString name = code ? CaseWords::milestone(*code) : CaseWords::text(detail(event, u"code"));
  if (const QString order = detail(event, u"order"); !order.isEmpty())
    name = tr("%1, order %2", "milestone, number").arg(name, CaseWords::text(order));
  const QDate day = QDate::fromString(detail(event, u"day"), Qt::ISODate);
  if (!day.isValid())
    entry.title = tr("%1: the day was taken away", "milestone").arg(name);
  else if (which == CaseMilestone::Which::Actual)
    entry.title = tr("%1: %2", "milestone, day").arg(name, dayText(day));
  else
    entry.title = tr("%1: %2 for %3", "milestone, planned or expected, day")
                      .arg(name, which ? CaseWords::which(*which) : QString(), dayText(day));
  if (which == CaseMilestone::Which::Actual && day.isValid())
    entry.tone = Tone::Done;
}

void MomentWords::describeVersion(TimelineEntry& entry, const CaseEvent& event) {
  const auto now = caseVersionStateFrom(detail(event, u"now"));
  entry.icon = Icon::Document;
  entry.tone = now == CaseVersion::State::Approved ? Tone::Done : Tone::Neutral;
  entry.title = tr("Version %1 of %2: %3", "number, document, state")
                    .arg(CaseWords::text(detail(event, u"version")), CaseWords::text(detail(event, u"paper")),
                         now ? CaseWords::version(*now) : QString());
}

void MomentWords::describeProposal(TimelineEntry& entry, const CaseEvent& event, const CaseWords::Names& names) {
  const QString who = std::exchange(entry.who, {});
  const QString name = detail(event, u"field");
  const QString field = CaseWords::field(name);
  const QString value = CaseWords::value(name, detail(event, u"value"), names);
  entry.icon = Icon::Pencil;
  if (event.kind == CaseEvent::Kind::Proposed) {
    entry.tone = Tone::Due;
    const QString from = CaseWords::source(event.source);
    entry.title = tr("Proposed: %1 becomes “%2”", "field, value").arg(field, value);
    if (!from.isEmpty() && entry.text.isEmpty())
      entry.text = from.left(1).toUpper() + from.mid(1);
  } else if (event.kind == CaseEvent::Kind::Accepted) {
    entry.tone = Tone::Done;
    entry.icon = Icon::Tick;
    entry.title = tr("%1 accepted that %2 is “%3”", "name, field, value").arg(who, field, value);
  } else {
    entry.icon = Icon::Refused;
    entry.title = tr("%1 rejected “%3” as %2", "name, field, value").arg(who, field, value);
  }
}

void MomentWords::describeMessage(TimelineEntry& entry, const CaseMoment& moment) {
  const Message& message = *moment.message;
  entry.look = Look::Bubble;
  entry.text = lines(message.text);
  if (message.flags.testFlag(MessageFlag::Destroyed))
    entry.text = tr("This message was destroyed.");
  else if (message.flags.testFlag(MessageFlag::Deleted) && entry.text.isEmpty())
    entry.text = tr("This message was deleted.");
  if (message.attachment) {
    const QString name = CaseWords::text(message.attachment->name);
    entry.marks.push_back({name.isEmpty() ? tr("Attachment") : name, Tone::Neutral, Icon::Document});
  }
  if (message.flags.testFlag(MessageFlag::TextDiffers))
    entry.marks.push_back({tr("Differs between sources"), Tone::Conflict, Icon::NotEqual});
  if (message.flags.testFlag(MessageFlag::Edited))
    entry.marks.push_back({tr("Edited"), Tone::Neutral, Icon::Pencil});
}

void MomentWords::describeDocument(TimelineEntry& entry, const CaseMoment& moment) {
  const workspace::DocumentSummary& document = *moment.document;
  entry.look = Look::Card;
  entry.icon = Icon::Document;
  entry.title = PaperWords::title(document);
  entry.amount = PaperWords::amount(document);
  entry.text = entry.isOwn ? tr("Sent to %1", "partner").arg(CaseWords::text(document.partner))
                           : tr("Received from %1", "partner").arg(CaseWords::text(document.partner));
  entry.who.clear();
  entry.marks = PaperWords::marks(document);
  entry.tone = entry.marks.empty() ? Tone::Neutral : entry.marks.front().tone;
}

void MomentWords::describeQuestion(TimelineEntry& entry, const CaseMoment& moment) {
  const Question& question = *moment.question;
  entry.look = Look::Card;
  entry.icon = Icon::Poll;
  if (moment.kind == CaseMoment::Kind::Question) {
    entry.title = tr("Question to %1", "person").arg(std::exchange(entry.who, {}));
    entry.text = lines(question.text);
    entry.marks.push_back(
        {tr("Answer due %1", "a moment").arg(momentText(question.deadline)), Tone::Neutral, Icon::Clock});
    entry.isOwn = true;
    return;
  }
  if (moment.answer < 0 || moment.answer >= static_cast<std::int32_t>(question.answers.size()))
    return;
  const Question::Answer& answer = question.answers[static_cast<std::size_t>(moment.answer)];
  entry.title = tr("Answer of %1", "person").arg(std::exchange(entry.who, {}));
  entry.text = lines(question.wordsOf(answer));
  if (!answer.comment.isEmpty())
    entry.text += u'\n' + lines(answer.comment);
  switch (answer.standing) {
  case Question::Standing::Counted:
    entry.marks.push_back({tr("Counts"), Tone::Done, Icon::Tick});
    break;
  case Question::Standing::Late:
    entry.marks.push_back({tr("Too late"), Tone::Failed, Icon::Clock});
    break;
  case Question::Standing::Duplicate:
    entry.marks.push_back({tr("Said before"), Tone::Neutral, Icon::Copy});
    break;
  case Question::Standing::Contradictory:
    entry.marks.push_back({tr("Says something else than before"), Tone::Conflict, Icon::NotEqual});
    break;
  }
}

} // namespace muniment::ui
