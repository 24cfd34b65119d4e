#include "core/workspace/cases/case_opening.h"

#include "core/base/random.h"
#include "core/cases/checklist.h"
#include "core/formats/edi/chain_keys.h"
#include "core/model/case_step.h"
#include "core/store/matter_repository.h"
#include "core/workspace/cases/case_wire.h"
#include "core/workspace/services.h"
#include "core/workspace/workspace_day.h"

#include <algorithm>

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kLongestCode = 200; ///< as in the rows of documents
constexpr qsizetype kLongestNumber = 80;
constexpr std::size_t kMostReferences = 50;

QString letterOf(Case::Kind kind) {
  switch (kind) {
  case Case::Kind::Partner:
    return u"C"_s;
  case Case::Kind::Business:
    return u"B"_s;
  case Case::Kind::Onboarding:
    return u"O"_s;
  case Case::Kind::Contract:
    return u"K"_s;
  }
  return {};
}

/// Numbers run on where everybody sees them. Those of a matter are drawn, so that nobody counts what they may not see.
Result<QString> takeNumber(CommandContext& context, Case::Kind kind, bool isHidden) {
  const int year = todayIn(context.services(), context.now()).year();
  const QString series = u"%1-%2"_s.arg(letterOf(kind)).arg(year);
  if (isHidden) {
    constexpr auto kSigns = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"_L1;
    QString drawn;
    for (const char byte : randomBytes(6))
      drawn += kSigns.at(static_cast<unsigned char>(byte) % kSigns.size());
    return u"%1-%2"_s.arg(series, drawn);
  }
  MUNIMENT_TRY_LET(number, store::CaseRepository(context.connection()).takeNumber(series));
  return u"%1-%2"_s.arg(series).arg(number, 4, 10, QLatin1Char('0'));
}

Result<Matter> makeMatter(CommandContext& context, const QString& number, std::set<ActorId> members) {
  Matter made{MatterId::make(context.now()), number, number, std::move(members), context.now(), makeSalt()};
  MUNIMENT_TRY(store::MatterRepository(context.connection()).save(made));
  return made;
}

} // namespace

QString partnerCode(const QString& text) {
  return QString::fromStdString(formats::edi::normalisedNumber(text.trimmed().toStdString())).left(kLongestCode);
}

Result<std::vector<Case::Reference>> checkedReferences(std::vector<Case::Reference> references) {
  for (Case::Reference& reference : references) {
    reference = {reference.system.trimmed().toLower(), reference.number.simplified()};
    if (reference.number.isEmpty() || reference.number.size() > kLongestNumber || !isCaseField(reference.system))
      return failure(ErrorKind::Usage, "case.reference_wrong"_L1);
  }
  std::ranges::sort(references);
  const auto [first, last] = std::ranges::unique(references);
  references.erase(first, last);
  if (references.size() > kMostReferences)
    return failure(ErrorKind::Usage, "case.reference_wrong"_L1);
  return references;
}

Result<CaseChange> openCase(CommandContext& context, NewCase wanted) {
  Case file;
  file.id = CaseId::make(context.now());
  file.kind = wanted.kind;
  file.members = std::move(wanted.members);
  file.isRestricted = wanted.isRestricted;
  file.matter = wanted.matter;
  file.openedAt = context.now();
  file.openedBy = context.session().actorText();
  MUNIMENT_TRY_LET(references, checkedReferences(std::move(wanted.references)));
  file.references = std::move(references);
  MUNIMENT_TRY_LET(number, takeNumber(context, file.kind, file.matter || file.isRestricted));
  file.number = number;
  std::optional<StateChange> matter;
  if (file.isRestricted) {
    file.members.insert(actingFor(context.session()));
    for (const QLatin1StringView field : {casefield::kOwner, casefield::kDeputy}) {
      if (const auto actor = ActorId::parse(wanted.fields[field]))
        file.members.insert(*actor);
    }
    MUNIMENT_TRY_LET(made, makeMatter(context, number, file.members));
    MUNIMENT_TRY_LET(state, stateOf(aggregateOf(made.id), made));
    matter = std::move(state);
    file.matter = made.id;
  }
  // Parts refer to the row of their case, which `finish` completes.
  file.fields[casefield::kStatus] = {nameOf(Case::Status::Open), context.session().actorText(), wanted.source,
                                     context.now()};
  file.changedAt = context.now();
  file.salt = makeSalt();
  MUNIMENT_TRY(store::CaseRepository(context.connection()).save(file));
  CaseChange change(context, std::move(file), wanted.source);
  MUNIMENT_TRY(change.note(CaseEvent::Kind::Opened, {}));
  if (matter)
    change.draft().state.push_back(std::move(*matter));
  if (wanted.fields[casefield::kTitle].trimmed().isEmpty())
    return failure(ErrorKind::Usage, "case.title_missing"_L1);
  for (const auto& [field, text] : wanted.fields) {
    if (!text.isEmpty())
      MUNIMENT_TRY(change.set(field, field == casefield::kPartner ? partnerCode(text) : text));
  }
  return change;
}

Result<void> addChecklist(CaseChange& change, const QString& id) {
  MUNIMENT_TRY_LET(known, cases::builtInChecklists());
  const auto found = std::ranges::find(known, id, &cases::Checklist::id);
  if (found == known.end())
    return failure(ErrorKind::NotFound, "case.checklist_unknown"_L1, {id});
  CommandContext& context = change.context();
  const QDate today = todayIn(context.services(), context.now());
  std::int32_t ordinal = 0;
  for (const cases::Checklist::Step& line : found->steps) {
    CaseStep step;
    step.id = CaseStepId::make(context.now());
    step.ordinal = ++ordinal;
    step.title = line.title;
    step.needsEvidence = line.needsEvidence;
    if (line.days > 0)
      step.dueOn = today.addDays(line.days);
    step.by = context.session().actorText();
    step.at = context.now();
    MUNIMENT_TRY(change.keep(step));
  }
  return {};
}

Result<void> setMatterMembers(CaseChange& change, const std::set<ActorId>& members) {
  CommandContext& context = change.context();
  store::MatterRepository repository(context.connection());
  MUNIMENT_TRY_LET(matters, repository.all(context.scope()));
  const auto found = std::ranges::find(matters, change.file().matter.value_or(MatterId()), &Matter::id);
  if (found == matters.end())
    return failure(ErrorKind::NotFound, "matter.unknown"_L1);
  found->members = members;
  found->salt = makeSalt();
  MUNIMENT_TRY(repository.save(*found));
  MUNIMENT_TRY_LET(state, stateOf(aggregateOf(found->id), *found));
  change.draft().state.push_back(std::move(state));
  return {};
}

Result<void> sendComment(CaseChange& change, const QString& text) {
  CommandContext& context = change.context();
  MUNIMENT_TRY_LET(mirrors,
                   store::CaseParts<CaseMirror>(context.connection()).ofCase(change.file().id, context.scope()));
  std::erase_if(mirrors, [](const CaseMirror& mirror) { return mirror.remoteId.isEmpty(); });
  if (mirrors.empty())
    return failure(ErrorKind::Refused, "case.not_mirrored"_L1);
  std::vector<NewOperation> operations;
  for (const CaseMirror& mirror : mirrors) {
    MUNIMENT_TRY_LET(payload, bytesOf(CaseWrite{CaseWrite::What::Comment, mirror.id, mirror.remoteId, {}, {}, text}));
    operations.push_back({mirror.peer, aggregateOf(mirror.id), CaseWrite::kKind, aggregateOf(change.file().id),
                          change.file().matter, std::move(payload)});
  }
  MUNIMENT_TRY(enqueue(context, operations, change.draft()));
  return {};
}

} // namespace muniment::workspace
