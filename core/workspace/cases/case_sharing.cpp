#include "core/workspace/cases/case_sharing.h"

#include "core/workspace/cases/case_change.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

constexpr auto kStep = "step/"_L1;
constexpr auto kMilestone = "milestone/"_L1;
constexpr auto kVersion = "version/"_L1;
constexpr auto kOpen = "open"_L1;
constexpr auto kDone = "done"_L1;
constexpr auto kWaived = "waived"_L1;

template <class T>
Result<std::vector<T>> partsOf(CaseChange& change) {
  return store::CaseParts<T>(change.context().connection()).ofCase(change.file().id, change.context().scope());
}

/// Both sides only know whether somebody says that it is done; whether that is shown is ours to know.
QString textOf(const CaseStep& step) {
  if (step.state == CaseStep::State::Waived)
    return kWaived;
  return step.state == CaseStep::State::Missing ? kOpen : kDone;
}

struct Day final {
  CaseMilestone::Code code;
  CaseMilestone::Which which;
  QString order;
};

std::optional<Day> dayNamed(const QString& name) {
  const auto code = caseMilestoneCodeFrom(name.section(u'/', 1, 1));
  const auto which = caseMilestoneDayFrom(name.section(u'/', 2, 2));
  return code && which ? std::optional(Day{*code, *which, name.section(u'/', 3)}) : std::nullopt;
}

Result<void> addSteps(CaseChange& change, cases::FieldTexts& texts) {
  MUNIMENT_TRY_LET(steps, partsOf<CaseStep>(change));
  for (const CaseStep& step : steps) {
    if (!step.remoteId.isEmpty())
      texts[sharedNameOf(step)] = textOf(step);
  }
  return {};
}

Result<void> addMilestones(CaseChange& change, cases::FieldTexts& texts) {
  MUNIMENT_TRY_LET(milestones, partsOf<CaseMilestone>(change));
  for (const CaseMilestone& milestone : milestones) {
    for (const CaseMilestone::Which which : CaseMilestone::kWhich) {
      if (milestone.day(which))
        texts[kMilestone + nameOf(milestone.code) + u'/' + nameOf(which) + u'/' + milestone.order] =
            milestone.day(which)->text;
    }
  }
  return {};
}

Result<void> addVersions(CaseChange& change, cases::FieldTexts& texts) {
  MUNIMENT_TRY_LET(versions, partsOf<CaseVersion>(change));
  for (const CaseVersion& version : versions)
    texts[sharedNameOf(version)] = nameOf(version.state());
  return {};
}

Result<void> takeStep(CaseChange& change, const QString& remoteId, const QString& text) {
  MUNIMENT_TRY_LET(steps, partsOf<CaseStep>(change));
  const auto found = std::ranges::find(steps, remoteId, &CaseStep::remoteId);
  if (found == steps.end() || textOf(*found) == text)
    return {};
  if (text == kWaived)
    return moveStep(change, *found, CaseStep::State::Waived, {});
  if (text == kOpen) {
    found->evidence.clear();
    found->claim.clear();
    return moveStep(change, *found, CaseStep::State::Missing, {});
  }
  found->claim = change.source(); // what they say is a claim until the evidence is in
  return moveStep(change, *found, found->needsEvidence ? CaseStep::State::Claimed : CaseStep::State::Evident, {});
}

} // namespace

QStringList namesOf(const cases::FieldTexts& texts) {
  QStringList names;
  for (const auto& [name, text] : texts)
    names.append(name);
  return names;
}

QString sharedNameOf(const CaseStep& step) { return kStep + step.remoteId; }

QString sharedNameOf(const CaseVersion& version) { return kVersion + version.paper + u'/' + version.version; }

Result<cases::FieldTexts> sharedTexts(CaseChange& change, const CaseMirror& mirror) {
  cases::FieldTexts texts;
  const auto names = mirror.kept.empty() ? std::set<QString>(kAlwaysShared.begin(), kAlwaysShared.end()) : mirror.kept;
  for (const QString& name : names) {
    if (name == kStep)
      MUNIMENT_TRY(addSteps(change, texts));
    else if (name == kMilestone)
      MUNIMENT_TRY(addMilestones(change, texts));
    else if (name == kVersion)
      MUNIMENT_TRY(addVersions(change, texts));
    else if (!name.endsWith(u'/'))
      texts[name] = name == casefield::kStatus ? QString(nameOf(change.file().status())) : change.file().value(name);
  }
  for (const auto& [name, text] : mirror.base) { // what was taken away here since
    if (name.contains(u'/') && mirror.kept.contains(name.section(u'/', 0, 0) + u'/'))
      texts.try_emplace(name);
  }
  return texts;
}

bool isSharable(const CaseMirror& mirror, const QString& name, const QString& text) {
  if (!name.contains(u'/'))
    return (mirror.kept.empty() ? kAlwaysShared.contains(name) : mirror.kept.contains(name)) &&
           text == text.simplified();
  if (!mirror.kept.contains(name.section(u'/', 0, 0) + u'/'))
    return false;
  if (name.startsWith(kStep))
    return text == kOpen || text == kDone || text == kWaived;
  if (name.startsWith(kMilestone))
    return dayNamed(name) && (text.isEmpty() || QDate::fromString(text, Qt::ISODate).isValid());
  return caseVersionStateFrom(text) && name.count(u'/') == 2;
}

Result<void> takeShared(CaseChange& change, const QString& name, const QString& text) {
  if (name.startsWith(kStep))
    return takeStep(change, name.sliced(kStep.size()), text);
  if (name.startsWith(kMilestone)) {
    const auto day = dayNamed(name);
    if (!day)
      return failure(ErrorKind::Usage, "case.field_unknown"_L1, {name});
    MUNIMENT_TRY(setDay(change, day->code, day->order, day->which, QDate::fromString(text, Qt::ISODate)));
    return {};
  }
  if (name.startsWith(kVersion)) {
    const auto state = caseVersionStateFrom(text);
    if (!state)
      return failure(ErrorKind::Usage, "case.value_wrong"_L1, {name});
    MUNIMENT_TRY_LET(version, versionOf(change, name.section(u'/', 1, 1), name.section(u'/', 2)));
    return decideVersion(change, version, *state, {});
  }
  MUNIMENT_TRY(change.set(name, text));
  return {};
}

Result<void> moveStep(CaseChange& change, CaseStep& step, CaseStep::State state, const QString& text) {
  const CaseStep::State was = step.state;
  step.state = state;
  step.by = change.context().session().actorText();
  step.at = change.context().now();
  MUNIMENT_TRY(change.keep(step));
  change.touch();
  if (!step.isOpen())
    MUNIMENT_TRY(change.settle(aggregateOf(step.id)));
  return change.note(
      CaseEvent::Kind::Step,
      {{u"now"_s, nameOf(state)}, {u"step"_s, step.id.toString()}, {u"title"_s, step.title}, {u"was"_s, nameOf(was)}},
      text);
}

Result<CaseMilestoneId> setDay(CaseChange& change, CaseMilestone::Code code, const QString& order,
                               CaseMilestone::Which which, QDate day) {
  MUNIMENT_TRY_LET(known, partsOf<CaseMilestone>(change));
  const auto same = std::ranges::find_if(
      known, [&](const CaseMilestone& other) { return other.code == code && other.order == order; });
  CommandContext& context = change.context();
  CaseMilestone milestone;
  if (same != known.end())
    milestone = *same;
  else
    milestone.id = CaseMilestoneId::make(context.now());
  milestone.code = code;
  milestone.order = order;
  auto& value = milestone.days[static_cast<std::size_t>(which)];
  const QString text = day.isValid() ? day.toString(Qt::ISODate) : QString();
  if (day.isValid())
    value = CaseValue{text, context.session().actorText(), change.source(), context.now()};
  else
    value.reset();
  MUNIMENT_TRY(change.keep(milestone));
  change.touch();
  MUNIMENT_TRY(change.note(CaseEvent::Kind::Milestone, {{u"code"_s, nameOf(code)},
                                                        {u"day"_s, text},
                                                        {u"milestone"_s, milestone.id.toString()},
                                                        {u"order"_s, order},
                                                        {u"which"_s, nameOf(which)}}));
  return milestone.id;
}

Result<CaseVersion> versionOf(CaseChange& change, const QString& paper, const QString& version) {
  MUNIMENT_TRY_LET(known, partsOf<CaseVersion>(change));
  const auto same = std::ranges::find_if(
      known, [&](const CaseVersion& other) { return other.paper == paper && other.version == version; });
  if (same != known.end())
    return *same;
  if (paper.isEmpty() || version.isEmpty() || paper.contains(u'/') || version.contains(u'/'))
    return failure(ErrorKind::Usage, "case.version_wrong"_L1);
  CaseVersion made;
  made.id = CaseVersionId::make(change.context().now());
  made.paper = paper;
  made.version = version;
  return made;
}

Result<void> decideVersion(CaseChange& change, CaseVersion& version, CaseVersion::State state, const QString& comment) {
  CommandContext& context = change.context();
  const QString was = version.history.empty() ? QString() : QString(nameOf(version.state()));
  if (was == nameOf(state))
    return change.keep(version);
  version.history.push_back({{nameOf(state), context.session().actorText(), change.source(), context.now()}, comment});
  MUNIMENT_TRY(change.keep(version));
  change.touch();
  if (state != CaseVersion::State::Submitted)
    MUNIMENT_TRY(change.settle(aggregateOf(version.id)));
  else
    MUNIMENT_TRY(change.ask(aggregateOf(version.id), change.file().owner(), std::nullopt));
  MUNIMENT_TRY(change.note(
      CaseEvent::Kind::Version,
      {{u"now"_s, nameOf(state)}, {u"paper"_s, version.paper}, {u"version"_s, version.version}, {u"was"_s, was}},
      comment));
  if (state != CaseVersion::State::Approved)
    return {};
  MUNIMENT_TRY_LET(all, partsOf<CaseVersion>(change));
  for (CaseVersion& other : all) {
    if (other.paper == version.paper && other.id != version.id && other.state() == CaseVersion::State::Approved)
      MUNIMENT_TRY(decideVersion(change, other, CaseVersion::State::Superseded, {}));
  }
  return {};
}

} // namespace muniment::workspace
