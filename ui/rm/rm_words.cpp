#include "ui/rm/rm_words.h"

#include "core/model/record.h"
#include "ui/kit/day_text.h"
#include "ui/kit/visible_text.h"

#include <QtCore/QLocale>

namespace muniment::ui {

using namespace Qt::StringLiterals;
using Kind = PeerConflict::Kind;
using Resolution = PeerConflict::Resolution;

namespace {

QString listOf(const QStringList& names) {
  QStringList shown;
  for (const QString& name : names)
    shown.append(visibleText(name));
  return QLocale().createSeparatedList(shown);
}

} // namespace

RmWords::State RmWords::state(const Counterpart& counterpart) {
  switch (counterpart.state) {
  case Counterpart::State::Wanted:
    return {tr("On its way"), Tone::Due, Icon::Clock};
  case Counterpart::State::There:
    return {tr("Confirmed there"), Tone::Done, Icon::Tick};
  case Counterpart::State::Ending:
    return {tr("Ends there"), Tone::Due, Icon::Clock};
  case Counterpart::State::Ended:
    return {tr("Ended there"), Tone::Neutral, Icon::Archive};
  case Counterpart::State::Proposed:
    return {tr("Not matched"), Tone::Due, Icon::Info};
  case Counterpart::State::Blocked:
    break;
  }
  return {tr("Held up"), Tone::Conflict, Icon::Triangle};
}

QString RmWords::explain(const Counterpart& record, const QString& system) {
  switch (record.state) {
  case Counterpart::State::Wanted:
    return tr("It waits in the outbox since %1. It counts once %2 confirms it.")
        .arg(momentText(record.since), visibleText(system));
  case Counterpart::State::Blocked:
    return record.node == 0
               ? tr("It stays here: who may read the folder in %1 is not known or does not fit its matter, or its "
                    "class "
                    "is not matched there.")
                     .arg(visibleText(system))
               : tr("Nothing more is sent to %1 until the difference is settled.").arg(visibleText(system));
  case Counterpart::State::Ended:
    return tr("It is not in %1 any more, since %2.").arg(visibleText(system), momentText(record.since));
  case Counterpart::State::There:
  case Counterpart::State::Ending:
  case Counterpart::State::Proposed:
    break;
  }
  return {};
}

RmWords::State RmWords::hold(const Counterpart& held) {
  switch (held.state) {
  case Counterpart::State::Wanted:
    return {tr("Pending there"), Tone::Due, Icon::Clock};
  case Counterpart::State::There:
    return {held.theirs ? tr("Began there") : tr("Applied there"), Tone::Held, Icon::Padlock};
  case Counterpart::State::Ending:
    return {tr("Being taken off there"), Tone::Due, Icon::Clock};
  case Counterpart::State::Ended:
    return {tr("Taken off there"), Tone::Neutral, Icon::Tick};
  case Counterpart::State::Proposed:
  case Counterpart::State::Blocked:
    break;
  }
  return {tr("Missing there"), Tone::Conflict, Icon::NotEqual};
}

QString RmWords::conflict(Kind kind) {
  switch (kind) {
  case Kind::DestroyedThere:
    return tr("Destroyed there, kept here");
  case Kind::DestroyedHere:
    return tr("Destroyed here, still there");
  case Kind::HoldGone:
    return tr("A hold of ours was taken off there");
  case Kind::HoldLeft:
    return tr("A released hold is on it there again");
  case Kind::ClassChanged:
    return tr("The class was changed on both sides");
  case Kind::SeriesDiffers:
    return tr("A record series was changed there");
  case Kind::DoneElsewhere:
    return tr("The step was answered there already");
  case Kind::DetailsChanged:
    return tr("Details were changed there");
  case Kind::NotVisible:
    break;
  }
  return tr("Cannot be seen there any more");
}

QString RmWords::happened(Kind kind, const QString& peer) {
  const QString system = visibleText(peer);
  switch (kind) {
  case Kind::DestroyedThere:
    return tr("The audit of %1 says that it was destroyed. Here it is kept, untouched.").arg(system);
  case Kind::DestroyedHere:
    return tr("It was destroyed here with a certificate. %1 still has its copy.").arg(system);
  case Kind::HoldGone:
    return tr("Somebody took the hold off in %1. Here it is still in force.").arg(system);
  case Kind::HoldLeft:
    return tr("The hold was released here. In %1 it was put on again.").arg(system);
  case Kind::ClassChanged:
    return tr("Here and in %1 it was given another class since both last agreed.").arg(system);
  case Kind::SeriesDiffers:
    return tr("%1 changed a series that a schedule here is matched with. Due dates here did not change.").arg(system);
  case Kind::DoneElsewhere:
    return tr("Somebody else answered the step in %1. An answer from here did not count there.").arg(system);
  case Kind::DetailsChanged:
    return tr("Somebody changed details of the record in %1 since both last agreed.").arg(system);
  case Kind::NotVisible:
    break;
  }
  return tr("%1 does not show it any more, and nothing proves that it was destroyed. It may be moved, or closed to "
            "our account.")
      .arg(system);
}

QString RmWords::resolution(Resolution resolution, const QString& system) {
  switch (resolution) {
  case Resolution::OursCounts:
    return tr("What is here counts");
  case Resolution::TheirsCounts:
    return tr("What is in %1 counts").arg(visibleText(system));
  case Resolution::LeftAsIs:
    return tr("Both left as they are");
  case Resolution::Open:
    break;
  }
  return tr("Open");
}

RmWords::Choice RmWords::choice(Kind kind, Resolution resolution, const QString& peer) {
  const QString system = visibleText(peer);
  if (resolution == Resolution::LeftAsIs)
    return {tr("Leave Both As They Are"), tr("Nothing changes on either side. The reason stays in the ledger.")};
  if (resolution == Resolution::OursCounts)
    switch (kind) {
    case Kind::HoldGone:
      return {tr("The Hold Counts"), tr("It is applied in %1 again.").arg(system)};
    case Kind::HoldLeft:
      return {tr("The Release Counts"), tr("It is taken off in %1 again.").arg(system)};
    case Kind::ClassChanged:
      return {tr("The Class Here Counts"), tr("It is given this class in %1.").arg(system)};
    case Kind::DetailsChanged:
      return {tr("The Details Here Count"), tr("They are written in %1 again.").arg(system)};
    default:
      return {tr("Keep It Here"), tr("A new copy is sent to %1.").arg(system)};
    }
  switch (kind) {
  case Kind::DestroyedThere:
    return {tr("Destroy It Here As Well"), tr("A second person has to agree. It ends with a certificate.")};
  case Kind::HoldGone:
    return {tr("Taken Off Counts"),
            tr("%1 is left without it. Here it stays in force until it is released.").arg(system)};
  case Kind::ClassChanged:
    return {tr("The Class There Counts"),
            tr("%1 is left as it is. The class here does not change by itself.").arg(system)};
  case Kind::DetailsChanged:
    return {tr("The Details There Count"), tr("The record here gets a new version with them.")};
  case Kind::SeriesDiffers:
    return {tr("Taken Note Of"), tr("Compare the schedule here and change it by hand where that is right.")};
  case Kind::DoneElsewhere:
    return {tr("The Answer There Counts"), tr("The task here is closed.")};
  default:
    return {tr("What Is There Counts"), QString()};
  }
}

QString RmWords::whyNot(const workspace::PeerDifference::Answer& difference, Resolution resolution) {
  const Kind kind = difference.conflict.kind;
  if (resolution == Resolution::TheirsCounts && kind == Kind::DestroyedThere)
    return difference.isHeldHere ? tr("It is held here. Nothing that is held is destroyed.") : QString();
  if (workspace::canSettle(kind, resolution))
    return {};
  return resolution == Resolution::OursCounts
             ? tr("This can be changed in %1 only.").arg(visibleText(difference.system))
             : tr("This cannot be taken over from %1.").arg(visibleText(difference.system));
}

QString RmWords::task(const model::Task& task) {
  if (task.subject.startsWith("peer-conflict:"_L1))
    return tr("Settle a difference");
  return task.subject.startsWith("counterpart:"_L1) ? tr("Records system") : QString();
}

QString RmWords::taskAbout(const model::Task& task) {
  const QString between = u" · "_s;
  const QString last = task.title.section(between, -1);
  for (int each = 0; task.subject.startsWith("peer-conflict:"_L1) && each <= int(Kind::DetailsChanged); ++each)
    if (last == nameOf(static_cast<Kind>(each)))
      return tr("%1 (%2)", "what differs, records system")
          .arg(conflict(static_cast<Kind>(each)), visibleText(task.title.section(between, 0, -2)));
  return visibleText(task.title).simplified();
}

RmWords::Facts RmWords::here(const workspace::PeerDifference::Answer& difference) {
  Facts facts;
  if (difference.record) {
    const Record& record = *difference.record;
    facts.emplace_back(tr("Record"), visibleText(record.number));
    facts.emplace_back(tr("State"), record.state == RecordState::Destroyed   ? tr("Destroyed")
                                    : record.state == RecordState::Finalised ? tr("Finalised")
                                    : record.state == RecordState::Closed    ? tr("Closed")
                                                                             : tr("Declared"));
    facts.emplace_back(tr("Class"), visibleText(difference.classHere));
    for (const auto& [field, text] : difference.fieldsHere)
      facts.emplace_back(visibleText(field), visibleText(text));
    const QString holds = listOf(difference.holdsHere);
    facts.emplace_back(tr("Holds"), !holds.isEmpty()        ? holds
                                    : difference.isHeldHere ? tr("Blocked; ask legal")
                                                            : tr("None"));
  } else {
    facts.emplace_back(tr("Name"), visibleText(difference.about));
  }
  if (!difference.hold.isEmpty())
    facts.emplace_back(tr("Hold"), visibleText(difference.hold));
  facts.emplace_back(tr("Found on"), momentText(difference.conflict.foundAt));
  return facts;
}

RmWords::Facts RmWords::there(const workspace::PeerDifference::Answer& difference) {
  Facts facts;
  const Counterpart& counterpart = difference.counterpart;
  if (counterpart.node != 0)
    facts.emplace_back(tr("Number there"), QString::number(counterpart.node));
  if (!counterpart.label.isEmpty())
    facts.emplace_back(tr("Name"), visibleText(counterpart.label));
  if (!difference.classThere.isEmpty())
    facts.emplace_back(tr("Last agreed class"), visibleText(difference.classThere));
  return facts;
}

RmWords::Facts RmWords::there(const workspace::RmSighting& seen, Counterpart::Kind kind) {
  Facts facts;
  const QString at = momentText(seen.at);
  if (kind == Counterpart::Kind::Assignment) {
    for (const auto& answer : seen.answers)
      facts.emplace_back(tr("Answered with"), visibleText(answer.action + (answer.comment.isEmpty() ? u""_s : u": "_s) +
                                                          answer.comment.simplified()));
    facts.emplace_back(tr("Looked at"), at);
    return facts;
  }
  if (!seen.isThere) {
    facts.emplace_back(tr("State"), seen.wasDestroyed ? tr("Destroyed") : tr("Not to be seen"));
    facts.emplace_back(tr("Looked at"), at);
    return facts;
  }
  facts.emplace_back(tr("Name"), visibleText(seen.name));
  QStringList classes;
  for (const auto& each : seen.classes)
    classes.append(each.name);
  facts.emplace_back(tr("Class"), classes.isEmpty() ? tr("None") : listOf(classes));
  QStringList holds;
  for (const auto& hold : seen.holds)
    holds.append(hold.name);
  facts.emplace_back(tr("Holds"), holds.isEmpty() ? tr("None") : listOf(holds));
  for (const auto& [field, text] : seen.fields)
    facts.emplace_back(visibleText(field), visibleText(text));
  facts.emplace_back(tr("Standing"), standing(seen));
  facts.emplace_back(tr("Looked at"), at);
  return facts;
}

QString RmWords::standing(const workspace::RmSighting& seen) {
  QStringList parts;
  if (seen.classes.empty())
    return tr("Not a record there");
  parts.append(std::ranges::any_of(seen.classes, &workspace::RmSighting::Class::isOfficial) ? tr("Official")
                                                                                            : tr("Not official"));
  parts.append(seen.isFinal ? tr("finalised") : tr("not finalised"));
  return QLocale().createSeparatedList(parts);
}

} // namespace muniment::ui
