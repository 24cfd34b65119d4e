#include "core/workspace/outreach/campaign_commands.h"

#include "core/model/exact_json.h"
#include "core/outreach/campaign_check.h"
#include "core/store/campaign_repository.h"
#include "core/store/connection_repository.h"
#include "core/store/contact_repository.h"
#include "core/workspace/cases/audience.h"
#include "core/workspace/delivery/delivery_tasks.h"
#include "core/workspace/outreach/campaign_change.h"
#include "core/workspace/outreach/notify_devices.h"
#include "core/workspace/outreach/program_seat.h"
#include "core/workspace/outreach/question_commands.h"
#include "core/workspace/outreach/stake_of.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
using State = Campaign::State;

constexpr std::int64_t kHour = 3'600'000; ///< milliseconds
constexpr std::size_t kMostPeople = 50'000;
constexpr qsizetype kLongestReason = 400;
constexpr std::size_t kInOneEntry = 500;

Failure refused(QLatin1StringView id) { return failure(ErrorKind::Refused, id); }

ActorId whoseRights(const CommandContext& context) {
  const access::Session& session = context.session();
  return session.onBehalfOf ? session.onBehalfOf->id : session.actor.id;
}

Json idsOf(const std::vector<PersonId>& persons) {
  Json::Array ids;
  for (const PersonId& person : persons)
    ids.emplace_back(person.toString());
  return ids;
}

Json told(const CampaignId& campaign) { return Json::Object{{u"campaign"_s, campaign.toString()}}; }

Json told(const CampaignId& campaign, std::int64_t people) {
  return Json::Object{{u"campaign"_s, campaign.toString()}, {u"people"_s, people}};
}

Result<QString> reasonFrom(const QString& text) {
  const QString reason = text.simplified();
  if (reason.isEmpty() || reason.size() > kLongestReason)
    return failure(ErrorKind::Usage, "campaign.reason_missing"_L1);
  return reason;
}

Result<void> record(CommandContext& context, Campaign& campaign, const QString& verb, Json::Object payload = {}) {
  EntryDraft draft;
  draft.verb = verb;
  MUNIMENT_TRY(keepCampaign(context.connection(), campaign, draft));
  draft.payload = std::move(payload);
  context.record(std::move(draft));
  return {};
}

/// Those contacts whom a campaign is for.
Result<std::vector<PersonId>> contactsOf(const CommandContext& context, const Campaign& campaign) {
  std::vector<PersonId> persons;
  if (!campaign.contacts.wanted)
    return persons;
  const Campaign::Contacts& wanted = campaign.contacts;
  MUNIMENT_TRY_LET(all, store::ContactRepository(context.connection()).all());
  for (const PartnerContact& contact : all) {
    if (isMeant(contact, {wanted.partner, wanted.region, wanted.productLine, wanted.issue}))
      persons.push_back(contact.person);
  }
  return persons;
}

/// Each of its connections notifies people or sends messages.
Result<void> mustHaveWays(const CommandContext& context, const Campaign& campaign) {
  MUNIMENT_TRY_LET(all, store::ConnectionRepository(context.connection()).all(context.scope()));
  for (const QString& peer : waysOf(campaign)) {
    const bool isThere = std::ranges::any_of(all, [&](const Connection& each) {
      return each.peer == peer && (each.kind == Connection::Kind::WhatsApp || tellsPeople(each));
    });
    if (!isThere)
      return refused("campaign.no_connection"_L1);
  }
  return {};
}

/// All but those who were left out.
Result<std::vector<PersonId>> peopleOf(const CommandContext& context, const CampaignId& campaign) {
  using enum CampaignPerson::State;
  store::CampaignRepository repository(context.connection());
  std::vector<PersonId> persons;
  for (std::optional<CampaignPersonId> after;;) {
    MUNIMENT_TRY_LET(page, repository.people({campaign, {NotSent, Waiting, Reached, Answered, Refused, Failed}}, after,
                                             kInOneEntry, context.scope()));
    for (const CampaignPerson& each : page)
      persons.push_back(each.person);
    if (page.size() < kInOneEntry)
      return persons;
    after = page.back().id;
  }
}

Result<Json> start(CommandContext& context, Campaign found, const ActorId& starter) {
  if (found.state != State::Prepared)
    return refused("campaign.not_prepared"_L1);
  MUNIMENT_TRY(mustHaveWays(context, found));
  MUNIMENT_TRY_LET(contacts, contactsOf(context, found));
  MUNIMENT_TRY(addPeople(context, found, contacts));
  MUNIMENT_TRY_LET(all, store::CampaignRepository(context.connection()).personsOf(found.id));
  if (all.empty())
    return refused("campaign.nobody"_L1);
  MUNIMENT_TRY(heedLimits(context.connection(), found, context.scope()));
  found.state = State::Running;
  found.startedBy = starter;
  found.startedAt = context.now();
  found.deadline = context.now().plusMilliseconds(found.hours * kHour);
  EntryDraft draft;
  draft.verb = u"campaign.started"_s;
  MUNIMENT_TRY(seatProgram(context, kCampaignSeat, draft));
  MUNIMENT_TRY(keepCampaign(context.connection(), found, draft));
  draft.payload = {{u"people"_s, static_cast<std::int64_t>(all.size())}};
  context.record(std::move(draft));
  return told(found.id, static_cast<std::int64_t>(all.size()));
}

} // namespace

Json PrepareCampaign::describe() const {
  return Json::Object{{u"campaign"_s, contentOf(campaign)}, {u"persons"_s, idsOf(persons)}};
}

Result<Json> PrepareCampaign::apply(CommandContext& context) const {
  Campaign made = campaign;
  made.name = campaign.name.trimmed();
  made.text = campaign.text.trimmed();
  made.about = campaign.about.trimmed();
  for (auto& [language, words] : made.wordings)
    words = {words.text.trimmed(), words.about.trimmed(), words.choices};
  MUNIMENT_TRY(outreach::checkCampaign(made, context.now()));
  if (persons.size() > kMostPeople)
    return failure(ErrorKind::Usage, "campaign.too_many"_L1, {QString::number(kMostPeople)});
  if (made.matter && !context.scope().sees(made.matter))
    return failure(ErrorKind::NotFound, "matter.unknown"_L1);
  made.id = CampaignId::make(context.now());
  made.state = State::Prepared;
  made.reason.clear();
  made.deadline.reset();
  made.startedBy.reset();
  made.startedAt.reset();
  made.endedAt.reset();
  made.preparedBy = context.session().actorText();
  made.preparedAt = context.now();
  MUNIMENT_TRY_LET(reason, heedLimits(context.connection(), made, context.scope()));
  const QString because = reason ? reason->toString() : QString();
  MUNIMENT_TRY(record(context, made, u"campaign.prepared"_s, {{u"because"_s, because}}));
  MUNIMENT_TRY_LET(added, addPeople(context, made, persons));
  return Json::Object{{u"because"_s, because},
                      {u"campaign"_s, made.id.toString()},
                      {u"people"_s, added},
                      {u"pin"_s, made.stake == Question::Stake::High}};
}

Json AddToCampaign::describe() const {
  return Json::Object{{u"campaign"_s, campaign.toString()}, {u"persons"_s, idsOf(persons)}};
}

Result<Json> AddToCampaign::apply(CommandContext& context) const {
  MUNIMENT_TRY_LET(found, visibleCampaign(context, campaign));
  if (found.hasEnded() || (found.deadline && *found.deadline <= context.now()))
    return refused("campaign.over"_L1);
  if (persons.size() > kMostPeople)
    return failure(ErrorKind::Usage, "campaign.too_many"_L1, {QString::number(kMostPeople)});
  MUNIMENT_TRY_LET(added, addPeople(context, found, persons));
  return told(campaign, added);
}

Json StartCampaign::describe() const { return told(campaign); }

Result<Json> StartCampaign::apply(CommandContext& context) const {
  MUNIMENT_TRY_LET(found, visibleCampaign(context, campaign));
  return start(context, std::move(found), whoseRights(context));
}

Result<Json> startRound(CommandContext& context, const CampaignId& campaign, const ActorId& starter) {
  MUNIMENT_TRY_LET(pattern, visibleCampaign(context, campaign));
  if (pattern.state == State::Prepared)
    return start(context, std::move(pattern), starter);
  if (!pattern.hasEnded())
    return refused("campaign.still_running"_L1);
  MUNIMENT_TRY_LET(persons, peopleOf(context, campaign));
  const PrepareCampaign again{std::move(pattern), std::move(persons)};
  MUNIMENT_TRY_LET(outcome, again.apply(context));
  MUNIMENT_TRY_LET(made, visibleCampaign(context, CampaignId::parse(outcome.text(u"campaign")).value_or(CampaignId())));
  return start(context, std::move(made), starter);
}

Json PauseCampaign::describe() const {
  return Json::Object{{u"campaign"_s, campaign.toString()}, {u"reason"_s, reason}};
}

Result<Json> PauseCampaign::apply(CommandContext& context) const {
  MUNIMENT_TRY_LET(why, reasonFrom(reason));
  MUNIMENT_TRY_LET(found, visibleCampaign(context, campaign));
  if (found.state != State::Running)
    return refused("campaign.not_running"_L1);
  found.state = State::Paused;
  found.reason = why;
  MUNIMENT_TRY(record(context, found, u"campaign.paused"_s));
  return told(campaign);
}

Json ResumeCampaign::describe() const { return told(campaign); }

Result<Json> ResumeCampaign::apply(CommandContext& context) const {
  MUNIMENT_TRY_LET(found, visibleCampaign(context, campaign));
  if (found.state != State::Paused)
    return refused("campaign.not_paused"_L1);
  found.state = State::Running;
  found.reason.clear();
  found.startedBy = whoseRights(context);
  EntryDraft draft;
  draft.verb = u"campaign.resumed"_s;
  MUNIMENT_TRY(keepCampaign(context.connection(), found, draft));
  MUNIMENT_TRY_LET(settled, settleTasks(context.connection(), aggregateOf(campaign), context.now()));
  draft.state.insert(draft.state.end(), settled.begin(), settled.end());
  context.record(std::move(draft));
  return told(campaign);
}

Json CancelCampaign::describe() const {
  return Json::Object{{u"campaign"_s, campaign.toString()}, {u"reason"_s, reason}};
}

Result<Json> CancelCampaign::apply(CommandContext& context) const {
  MUNIMENT_TRY_LET(why, reasonFrom(reason));
  MUNIMENT_TRY_LET(found, visibleCampaign(context, campaign));
  if (found.hasEnded())
    return refused("campaign.over"_L1);
  const bool wasPrepared = found.state == State::Prepared;
  found.state = State::Cancelled;
  found.reason = why;
  found.endedAt = context.now();
  if (wasPrepared)
    found.startedBy = whoseRights(context);
  EntryDraft draft;
  draft.verb = u"campaign.cancelled"_s;
  MUNIMENT_TRY(seatProgram(context, kCampaignSeat, draft));
  MUNIMENT_TRY(keepCampaign(context.connection(), found, draft));
  MUNIMENT_TRY_LET(settled, settleTasks(context.connection(), aggregateOf(campaign), context.now()));
  draft.state.insert(draft.state.end(), settled.begin(), settled.end());
  context.record(std::move(draft));
  return told(campaign);
}

Json ExcludeFromCampaign::describe() const {
  return Json::Object{{u"campaign"_s, campaign.toString()}, {u"person"_s, person.toString()}, {u"reason"_s, reason}};
}

Result<Json> ExcludeFromCampaign::apply(CommandContext& context) const {
  MUNIMENT_TRY_LET(why, reasonFrom(reason));
  MUNIMENT_TRY_LET(found, visibleCampaign(context, campaign));
  if (found.hasEnded())
    return refused("campaign.over"_L1);
  MUNIMENT_TRY_LET(left, store::CampaignRepository(context.connection()).personOf(campaign, person, context.scope()));
  if (!left)
    return failure(ErrorKind::NotFound, "campaign.person_unknown"_L1);
  if (left->answeredAt || left->state == CampaignPerson::State::Excluded)
    return refused("campaign.person_settled"_L1);
  left->state = CampaignPerson::State::Excluded;
  left->reason = why;
  left->due.reset();
  EntryDraft draft;
  draft.verb = u"campaign.person-excluded"_s;
  MUNIMENT_TRY(keepPerson(context.connection(), *left, draft));
  MUNIMENT_TRY(takeBack(context, *left, context.scope(), draft));
  draft.subject = aggregateOf(campaign);
  draft.matter = found.matter;
  draft.payload = {{u"person"_s, person.toString()}};
  context.record(std::move(draft));
  return Json::Object{{u"campaign"_s, campaign.toString()}, {u"person"_s, person.toString()}};
}

Json RemindCampaign::describe() const { return told(campaign); }

Result<Json> RemindCampaign::apply(CommandContext& context) const {
  MUNIMENT_TRY_LET(found, visibleCampaign(context, campaign));
  if (found.state != State::Running || (found.deadline && *found.deadline <= context.now()))
    return refused("campaign.not_running"_L1);
  store::CampaignRepository repository(context.connection());
  const Instant lately = context.now().plusMilliseconds(-kHour);
  std::int64_t reminded = 0;
  for (std::optional<CampaignPersonId> after;;) {
    MUNIMENT_TRY_LET(people,
                     repository.people({campaign, {CampaignPerson::State::Waiting, CampaignPerson::State::Reached}},
                                       after, kInOneEntry, context.scope()));
    EntryDraft draft;
    draft.verb = u"campaign.reminder-wanted"_s;
    draft.subject = aggregateOf(campaign);
    draft.matter = found.matter;
    for (CampaignPerson& each : people) {
      after = each.id;
      if (!each.due || std::max(each.askedAt, each.remindedAt) > lately)
        continue;
      each.due = context.now();
      MUNIMENT_TRY(keepPerson(context.connection(), each, draft));
    }
    const auto count = std::ssize(draft.state);
    draft.payload = {{u"people"_s, std::int64_t{count}}};
    reminded += count;
    if (count > 0)
      context.record(std::move(draft));
    if (people.size() < kInOneEntry)
      break;
  }
  if (reminded == 0)
    return refused("campaign.nobody_to_remind"_L1);
  return told(campaign, reminded);
}

} // namespace muniment::workspace
