#include "core/workspace/outreach/campaign_change.h"

#include "core/access/scope_maker.h"
#include "core/outreach/campaign_plan.h"
#include "core/store/answer_repository.h"
#include "core/store/campaign_repository.h"
#include "core/store/person_repository.h"
#include "core/store/question_repository.h"
#include "core/workspace/delivery/delivery_tasks.h"
#include "core/workspace/outreach/notify_devices.h"
#include "core/workspace/outreach/question_commands.h"
#include "core/workspace/records/entry_state.h"

#include <set>

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
using State = CampaignPerson::State;

constexpr std::size_t kInOneEntry = 500;
constexpr auto kPrefix = "campaign:"_L1;

/// The campaign and the person of it to whom exactly this question was put.
struct Asked final {
  Campaign campaign;
  CampaignPerson person;
};

Result<std::optional<Asked>> askedBy(store::Connection& connection, const Question& question) {
  const auto id = isOfCampaign(question) ? CampaignId::parse(question.cause.sliced(kPrefix.size())) : std::nullopt;
  if (!id)
    return std::optional<Asked>();
  store::CampaignRepository repository(connection);
  MUNIMENT_TRY_LET(person, repository.personOf(*id, question.person, access::ScopeMaker::system()));
  if (!person || person->question != question.id) // the cause of a question is only what somebody said
    return std::optional<Asked>();
  MUNIMENT_TRY_LET(campaign, repository.byId(*id, access::ScopeMaker::system()));
  if (!campaign)
    return std::optional<Asked>();
  return Asked{std::move(*campaign), std::move(*person)};
}

/// Every device let go of the notifications, and every message failed.
bool isLost(const Question& question, std::span<const PushDevice> devices) {
  const bool mayArrive = std::ranges::any_of(question.sendings, [&](const Question::Sending& sending) {
    return std::ranges::none_of(question.notices, [&](const Question::Notice& notice) {
      return notice.device == sending.delivery && !notice.taken;
    });
  });
  return !mayArrive && std::ranges::none_of(devices, [](const PushDevice& device) { return !device.endedAt; });
}

CampaignPerson newPerson(const Campaign& campaign, const PersonId& id, Instant now) {
  CampaignPerson person;
  person.id = CampaignPersonId::make(now);
  person.campaign = campaign.id;
  person.person = id;
  person.matter = campaign.matter;
  person.due = now;
  person.salt = makeSalt();
  return person;
}

Result<void> addSome(CommandContext& context, const Campaign& campaign, std::span<const PersonId> persons) {
  MUNIMENT_TRY_LET(known, store::PersonRepository(context.connection()).byIds(persons, context.scope()));
  if (known.size() != persons.size())
    return failure(ErrorKind::NotFound, "person.unknown"_L1);
  EntryDraft draft;
  draft.verb = u"campaign.people-added"_s;
  draft.subject = aggregateOf(campaign.id);
  draft.matter = campaign.matter;
  std::vector<CampaignPerson> added;
  for (const PersonId& id : persons) {
    added.push_back(newPerson(campaign, id, context.now()));
    MUNIMENT_TRY_LET(state, stateOf(aggregateOf(added.back().id), added.back()));
    draft.state.push_back(std::move(state));
  }
  MUNIMENT_TRY(store::CampaignRepository(context.connection()).addPeople(added));
  draft.payload = {{u"people"_s, static_cast<std::int64_t>(added.size())}};
  context.record(std::move(draft));
  return {};
}

} // namespace

bool isOfCampaign(const Question& question) { return question.cause.startsWith(kPrefix); }

QStringList waysOf(const Campaign& campaign) {
  return campaign.ways.isEmpty() ? QStringList(QString(kPushPeer)) : campaign.ways;
}

Result<Campaign> visibleCampaign(CommandContext& context, const CampaignId& id) {
  store::CampaignRepository repository(context.connection());
  MUNIMENT_TRY(repository.lock(id));
  MUNIMENT_TRY_LET(campaign, repository.byId(id, context.scope()));
  if (!campaign)
    return failure(ErrorKind::NotFound, "campaign.unknown"_L1);
  return std::move(*campaign);
}

Result<void> keepCampaign(store::Connection& connection, Campaign& campaign, EntryDraft& draft) {
  campaign.salt = makeSalt();
  MUNIMENT_TRY(store::CampaignRepository(connection).save(campaign));
  MUNIMENT_TRY_LET(state, stateOf(aggregateOf(campaign.id), campaign));
  draft.subject = aggregateOf(campaign.id);
  draft.matter = campaign.matter;
  draft.state.push_back(std::move(state));
  return {};
}

Result<void> keepPerson(store::Connection& connection, CampaignPerson& person, EntryDraft& draft) {
  person.salt = makeSalt();
  MUNIMENT_TRY(store::CampaignRepository(connection).save(person));
  MUNIMENT_TRY_LET(state, stateOf(aggregateOf(person.id), person));
  draft.state.push_back(std::move(state));
  return {};
}

Result<std::int64_t> addPeople(CommandContext& context, const Campaign& campaign,
                               const std::vector<PersonId>& persons) {
  MUNIMENT_TRY_LET(there, store::CampaignRepository(context.connection()).personsOf(campaign.id));
  std::set<PersonId> known(there.begin(), there.end());
  std::vector<PersonId> fresh;
  for (const PersonId& id : persons) {
    if (known.insert(id).second)
      fresh.push_back(id);
  }
  for (std::size_t from = 0; from < fresh.size(); from += kInOneEntry)
    MUNIMENT_TRY(
        addSome(context, campaign, std::span(fresh).subspan(from, std::min(kInOneEntry, fresh.size() - from))));
  return static_cast<std::int64_t>(fresh.size());
}

Result<void> takeBack(CommandContext& context, const CampaignPerson& person, const Scope& scope, EntryDraft& draft) {
  if (!person.question)
    return {};
  store::QuestionRepository questions(context.connection());
  MUNIMENT_TRY(questions.lock(*person.question));
  MUNIMENT_TRY_LET(question, questions.byId(*person.question, scope));
  if (!question || question->state != Question::State::Open)
    return {};
  question->state = Question::State::Withdrawn;
  question->reason = person.reason;
  MUNIMENT_TRY(keep(context.connection(), *question, draft));
  MUNIMENT_TRY_LET(settled, settleTasks(context.connection(), aggregateOf(question->id), context.now()));
  draft.state.insert(draft.state.end(), settled.begin(), settled.end());
  return {};
}

Result<void> followQuestion(store::Connection& connection, const Question& question, EntryDraft& draft) {
  MUNIMENT_TRY_LET(asked, askedBy(connection, question));
  if (!asked)
    return {};
  CampaignPerson followed = asked->person;
  outreach::follow(asked->campaign, question, followed);
  if (followed.state == State::Waiting && !question.notices.empty()) {
    MUNIMENT_TRY_LET(devices, store::AnswerRepository(connection).devicesOf(followed.person));
    if (isLost(question, devices)) {
      followed.state = State::Failed;
      followed.problem = question.sendings.empty() ? u"campaign.no_channel"_s : u"question.message_failed"_s;
    }
  }
  if (contentOf(followed) == contentOf(asked->person))
    return {};
  return keepPerson(connection, followed, draft);
}

Result<void> followOpening(store::Connection& connection, const Question& question, Instant at, EntryDraft& draft) {
  MUNIMENT_TRY_LET(asked, askedBy(connection, question));
  if (!asked || asked->person.openedAt)
    return {};
  asked->person.openedAt = at;
  outreach::follow(asked->campaign, question, asked->person);
  return keepPerson(connection, asked->person, draft);
}

} // namespace muniment::workspace
