#include "ui/cases/case_words.h"

#include "ui/kit/day_text.h"
#include "ui/kit/visible_text.h"

#include <QtCore/QLocale>

namespace muniment::ui {

using namespace Qt::StringLiterals;
using workspace::Audience;

QString CaseWords::kind(Case::Kind kind) {
  switch (kind) {
  case Case::Kind::Partner:
    return tr("Partner case");
  case Case::Kind::Business:
    return tr("Business case");
  case Case::Kind::Onboarding:
    return tr("Onboarding");
  case Case::Kind::Contract:
    return tr("Contract");
  }
  return {};
}

QString CaseWords::status(Case::Status status) {
  switch (status) {
  case Case::Status::Open:
    return tr("Open");
  case Case::Status::Waiting:
    return tr("Waiting");
  case Case::Status::Closed:
    return tr("Closed");
  }
  return {};
}

CaseMark CaseWords::state(const Case& file, Instant now) {
  const auto days = static_cast<int>(dayOf(file.openedAt).daysTo(dayOf(now)));
  switch (file.status()) {
  case Case::Status::Open:
    return {days > 0 ? tr("Open, %n day(s)", nullptr, days) : tr("Open since today"), Tone::Neutral, Icon::Clock};
  case Case::Status::Waiting:
    return {tr("Waits for somebody"), Tone::Due, Icon::Hourglass};
  case Case::Status::Closed:
    return {tr("Closed"), Tone::Done, Icon::Tick};
  }
  return {};
}

std::vector<CaseMark> CaseWords::marks(const workspace::CaseSummary& summary, Instant now) {
  std::vector<CaseMark> marks;
  if (summary.isOverdue)
    marks.push_back({tr("Overdue"), Tone::Failed, Icon::Clock});
  if (summary.conflicts > 0)
    marks.push_back(
        {tr("%n conflict(s)", nullptr, static_cast<int>(summary.conflicts)), Tone::Conflict, Icon::NotEqual});
  if (summary.proposals > 0)
    marks.push_back({tr("%n proposal(s)", nullptr, static_cast<int>(summary.proposals)), Tone::Due, Icon::Pencil});
  const QDate due = summary.file.due();
  if (!summary.isOverdue && due.isValid() && summary.file.status() != Case::Status::Closed)
    marks.push_back({tr("Due %1", "a day").arg(dayText(due)), Tone::Due, Icon::Clock});
  if (summary.openSteps > 0)
    marks.push_back({tr("%n open step(s)", nullptr, static_cast<int>(summary.openSteps)), Tone::Neutral, Icon::Layers});
  if (marks.empty() || summary.file.status() != Case::Status::Open)
    marks.push_back(state(summary.file, now));
  return marks;
}

/// What is kept alike with another system beside fields.
QString CaseWords::partField(const QString& name) {
  const QString what = name.section(u'/', 0, 0);
  const QString first = name.section(u'/', 1, 1);
  if (what == "version"_L1)
    return tr("Version %1 of %2", "number, document").arg(text(name.section(u'/', 2)), text(first));
  const auto code = caseMilestoneCodeFrom(first);
  const auto which = caseMilestoneDayFrom(name.section(u'/', 2, 2));
  if (what == "milestone"_L1 && code && which)
    return tr("%1 (%2), order %3", "milestone, planned or actual, number")
        .arg(milestone(*code), CaseWords::which(*which), text(name.section(u'/', 3)));
  return tr("Step %1 of the other system", "id").arg(text(first));
}

QString CaseWords::title(const Case& file) {
  return tr("%1 %2", "number of a case, its title").arg(text(file.number), text(file.value(casefield::kTitle)));
}

QString CaseWords::field(const QString& name) {
  if (name.contains(u'/'))
    return partField(name);
  const std::pair<QLatin1StringView, QString> known[] = {{casefield::kTitle, tr("Title")},
                                                         {casefield::kPartner, tr("Partner")},
                                                         {casefield::kParty, tr("With")},
                                                         {casefield::kRegion, tr("Region")},
                                                         {casefield::kProductLine, tr("Product line")},
                                                         {casefield::kIssue, tr("Issue")},
                                                         {casefield::kStatus, tr("Status")},
                                                         {casefield::kReason, tr("Reason")},
                                                         {casefield::kOwner, tr("Owner")},
                                                         {casefield::kDeputy, tr("Deputy")},
                                                         {casefield::kGroup, tr("Escalates to")},
                                                         {casefield::kDue, tr("Due")},
                                                         {casefield::kTemplate, tr("Template")},
                                                         {"delivery-date"_L1, tr("Delivery date")},
                                                         {"reference"_L1, tr("Reference")}};
  for (const auto& [field, label] : known) {
    if (name == field)
      return label;
  }
  QString own = text(name);
  own.replace(u'-', u' ');
  return own.left(1).toUpper() + own.mid(1);
}

QString CaseWords::value(const QString& field, const QString& value, const Names& names) {
  if (field == casefield::kOwner || field == casefield::kDeputy)
    return nameOf(value, names);
  if (field == casefield::kStatus) {
    if (const auto status = caseStatusFrom(value))
      return CaseWords::status(*status);
  }
  if (field.startsWith("version/"_L1)) {
    if (const auto state = caseVersionStateFrom(value))
      return version(*state);
  }
  if (isDayField(field) || field.startsWith("milestone/"_L1)) {
    if (const QDate day = QDate::fromString(value, Qt::ISODate); day.isValid())
      return dayText(day);
  }
  return text(value);
}

QString CaseWords::nameOf(const QString& actor, const Names& names) {
  const auto known = names.find(actor);
  return known == names.end() ? tr("Somebody else") : text(known->second);
}

QString CaseWords::source(const QString& source) {
  if (source.isEmpty())
    return {};
  if (source.startsWith("message:"_L1))
    return tr("from a message");
  if (source.startsWith("document:"_L1))
    return tr("from a document");
  if (source.startsWith("peer:"_L1))
    return tr("from %1", "a connected system").arg(text(source.mid(5).section(u'/', 0, 0)));
  if (source.startsWith("question:"_L1))
    return tr("from an answer");
  return tr("from what is filed here");
}

QString CaseWords::origin(const CaseValue& value, const Names& names) {
  const QString from = source(value.source);
  const QString day = dayText(dayOf(value.at));
  if (from.isEmpty())
    return tr("%1, %2", "who said it, a day").arg(nameOf(value.by, names), day);
  return tr("%1, %2", "where it comes from, a day").arg(from, day);
}

QString CaseWords::version(CaseVersion::State state) {
  switch (state) {
  case CaseVersion::State::Draft:
    return tr("Draft");
  case CaseVersion::State::Submitted:
    return tr("Waits for approval");
  case CaseVersion::State::Approved:
    return tr("Approved");
  case CaseVersion::State::Rejected:
    return tr("Rejected");
  case CaseVersion::State::Superseded:
    return tr("Superseded");
  }
  return {};
}

QString CaseWords::problem(const QString& code) {
  const QString what = code.section(u':', 0, 0);
  if (what == transferproblem::kNoObject)
    return tr("Nobody knows to which case it belongs.");
  if (what == transferproblem::kNoContent)
    return tr("Its content has not arrived.");
  if (what == transferproblem::kOtherContent)
    return tr("Its content is not the one that was announced.");
  if (what == transferproblem::kOtherKind)
    return tr("Its content is not what its name says.");
  if (what == transferproblem::kNoType)
    return tr("The template of this case does not say where such a document goes.");
  if (what == transferproblem::kNoField)
    return tr("%1 is missing.", "field").arg(field(code.section(u':', 1)));
  if (what == transferproblem::kOtherMatter)
    return tr("Its content belongs to another matter.");
  if (what == transferproblem::kChanged)
    return tr("It was filed already, and the other system changed it since.");
  return text(code);
}

QString CaseWords::step(CaseStep::State state) {
  switch (state) {
  case CaseStep::State::Missing:
    return tr("Missing");
  case CaseStep::State::Claimed:
    return tr("Claimed");
  case CaseStep::State::Evident:
    return tr("Evidence in");
  case CaseStep::State::Waived:
    return tr("Not needed");
  }
  return {};
}

CaseMark CaseWords::mark(const CaseStep& step, QDate today) {
  switch (step.state) {
  case CaseStep::State::Evident:
    return {step.evidence.isEmpty() ? tr("Done, no evidence needed") : tr("Evidence in"), Tone::Done, Icon::Tick};
  case CaseStep::State::Waived:
    return {tr("Not needed"), Tone::Neutral, Icon::Refused};
  case CaseStep::State::Missing:
  case CaseStep::State::Claimed:
    break;
  }
  if (step.dueOn && *step.dueOn < today)
    return {tr("Overdue since %1", "a day").arg(dayText(*step.dueOn)), Tone::Failed, Icon::Clock};
  if (step.state == CaseStep::State::Claimed)
    return {tr("Said to be done, no evidence yet"), Tone::Due, Icon::Quote};
  if (step.dueOn)
    return {tr("Due %1", "a day").arg(dayText(*step.dueOn)), Tone::Due, Icon::Clock};
  return {tr("No due date"), Tone::Neutral, Icon::Clock};
}

QString CaseWords::milestone(CaseMilestone::Code code) {
  switch (code) {
  case CaseMilestone::Code::OrderConfirmed:
    return tr("Order confirmed");
  case CaseMilestone::Code::Dispatched:
    return tr("Dispatched");
  case CaseMilestone::Code::CustomsCleared:
    return tr("Customs cleared");
  case CaseMilestone::Code::Delivered:
    return tr("Delivered");
  }
  return {};
}

QString CaseWords::which(CaseMilestone::Which which) {
  switch (which) {
  case CaseMilestone::Which::Planned:
    return tr("planned");
  case CaseMilestone::Which::Estimated:
    return tr("expected");
  case CaseMilestone::Which::Actual:
    return tr("happened");
  }
  return {};
}

QString CaseWords::link(CaseLink::Kind kind) {
  switch (kind) {
  case CaseLink::Kind::Conversation:
    return tr("Conversation");
  case CaseLink::Kind::Messages:
    return tr("Messages");
  case CaseLink::Kind::Document:
    return tr("Document");
  case CaseLink::Kind::Item:
    return tr("File");
  case CaseLink::Kind::Record:
    return tr("Record");
  case CaseLink::Kind::Question:
    return tr("Question");
  case CaseLink::Kind::Sending:
    return tr("Message on its way");
  }
  return {};
}

Icon CaseWords::icon(CaseLink::Kind kind) {
  switch (kind) {
  case CaseLink::Kind::Conversation:
  case CaseLink::Kind::Messages:
    return Icon::Chat;
  case CaseLink::Kind::Document:
  case CaseLink::Kind::Item:
    return Icon::Document;
  case CaseLink::Kind::Record:
    return Icon::Archive;
  case CaseLink::Kind::Question:
    return Icon::Poll;
  case CaseLink::Kind::Sending:
    return Icon::ExportOut;
  }
  return Icon::Link;
}

QString CaseWords::stance(CaseLink::Stance stance) {
  switch (stance) {
  case CaseLink::Stance::None:
    return tr("Takes no stand");
  case CaseLink::Stance::Approves:
    return tr("Approves");
  case CaseLink::Stance::Disputes:
    return tr("Disputes");
  }
  return {};
}

QString CaseWords::channel(const Audience::Line& line) {
  switch (line.channel) {
  case Audience::Channel::None:
    return tr("Not at all");
  case Audience::Channel::Push:
    return tr("By notification");
  case Audience::Channel::WhatsApp:
    return line.needsTemplate ? tr("WhatsApp, by template only") : tr("WhatsApp");
  }
  return {};
}

QString CaseWords::leftOut(Audience::LeftOut why) {
  switch (why) {
  case Audience::LeftOut::No:
    break;
  case Audience::LeftOut::NotMeant:
    return tr("Looks after another region, product line or issue");
  case Audience::LeftOut::Inactive:
    return tr("No contact of this partner any more");
  case Audience::LeftOut::Objected:
    return tr("Does not want to be written to");
  case Audience::LeftOut::NotAgreed:
    return tr("Did not agree to be written to");
  case Audience::LeftOut::NoChannel:
    return tr("Has neither a device nor a conversation");
  }
  return {};
}

QString CaseWords::text(const QString& outside) { return visibleText(outside.simplified()); }

} // namespace muniment::ui
