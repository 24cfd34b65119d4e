#include "core/workspace/cases/audience.h"

#include "core/store/answer_repository.h"
#include "core/store/contact_repository.h"
#include "core/store/conversation_repository.h"
#include "core/store/partner_repository.h"
#include "core/store/person_repository.h"
#include "core/workspace/cases/case_opening.h"
#include "core/workspace/live/live_queries.h"
#include "core/workspace/records/entry_state.h"
#include "core/workspace/sending/sending_settings.h"
#include "core/workspace/services.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
using Line = Audience::Line;

constexpr std::int64_t kWindow = 24LL * 3'600'000; ///< milliseconds in which free text is allowed
constexpr qsizetype kLongestText = 80;
constexpr qsizetype kMostTexts = 50;

QStringList tidy(const QStringList& texts) {
  QStringList kept;
  for (const QString& text : texts) {
    if (const QString plain = text.simplified(); !plain.isEmpty() && !kept.contains(plain, Qt::CaseInsensitive))
      kept.append(plain);
  }
  kept.sort(Qt::CaseInsensitive);
  return kept;
}

bool meets(const QStringList& spheres, const QString& wanted) {
  return wanted.isEmpty() || spheres.isEmpty() || spheres.contains(wanted, Qt::CaseInsensitive);
}

/// A direct live conversation with one of the numbers of a person.
Result<void> findConversation(QueryContext& context, const Person& person, Instant now, Line& line) {
  QStringList phones;
  for (const PersonName& name : person.names) {
    if (name.kind == PersonName::Kind::Phone)
      phones.append(name.value);
  }
  if (phones.isEmpty())
    return {};
  MUNIMENT_TRY_LET(found,
                   store::ConversationRepository(context.connection).bySpeakers(phones, phones, context.scope()));
  for (const store::FamiliarConversation& familiar : found) {
    MUNIMENT_TRY_LET(address, liveAddressOf(context.connection, familiar.conversation.id, context.scope()));
    if (!address || !address->party.group.isEmpty() || !phones.contains(u'+' + address->party.phone))
      continue;
    MUNIMENT_TRY_LET(objection, objectionOf(context.connection, *address));
    if (objection.all) {
      line.leftOut = Audience::LeftOut::Objected;
      return {};
    }
    MUNIMENT_TRY_LET(last, lastInbound(context.connection, *address));
    line.needsTemplate = !last || last->plusMilliseconds(kWindow) <= now;
    MUNIMENT_TRY_LET(settings, SendingSettings::of(context.connection, address->peer));
    if (line.needsTemplate && settings.needsOptIn && !objection.agreed) {
      line.leftOut = Audience::LeftOut::NotAgreed;
      return {};
    }
    line.channel = Audience::Channel::WhatsApp;
    line.conversation = familiar.conversation.id;
    return {};
  }
  return {};
}

Result<void> findChannel(QueryContext& context, const Person& person, Line& line) {
  const Instant now = context.services.environment.clock->now();
  MUNIMENT_TRY(findConversation(context, person, now, line));
  if (line.leftOut == Audience::LeftOut::Objected || line.channel != Audience::Channel::None)
    return {};
  MUNIMENT_TRY_LET(devices, store::AnswerRepository(context.connection).devicesOf(person.id));
  if (std::ranges::any_of(devices, [](const PushDevice& device) { return !device.endedAt && device.isProved(); })) {
    line.channel = Audience::Channel::Push;
    line.leftOut = Audience::LeftOut::No;
  } else if (line.leftOut == Audience::LeftOut::No) {
    line.leftOut = Audience::LeftOut::NoChannel;
  }
  return {};
}

void addChoices(const std::vector<PartnerContact>& contacts, Audience::Answer& answer) {
  for (const PartnerContact& contact : contacts) {
    answer.partners.append(contact.partner);
    answer.regions += contact.regions;
    answer.productLines += contact.productLines;
    answer.issues += contact.issues;
  }
  for (QStringList* list : {&answer.partners, &answer.regions, &answer.productLines, &answer.issues})
    *list = tidy(*list);
}

} // namespace

bool isMeant(const PartnerContact& contact, const Audience& wanted) {
  return contact.isActive && (wanted.partner.isEmpty() || contact.partner == partnerCode(wanted.partner)) &&
         meets(contact.regions, wanted.region) && meets(contact.productLines, wanted.productLine) &&
         meets(contact.issues, wanted.issue);
}

Json SavePartnerContact::describe() const { return contentOf(contact); }

Result<Json> SavePartnerContact::apply(CommandContext& context) const {
  PartnerContact saved = contact;
  saved.partner = partnerCode(contact.partner);
  if (saved.partner.isEmpty())
    return failure(ErrorKind::Usage, "partner.id_missing"_L1);
  saved.duty = contact.duty.simplified().left(kLongestText);
  for (QStringList* list : {&saved.regions, &saved.productLines, &saved.issues}) {
    *list = tidy(*list);
    if (list->size() > kMostTexts || list->join(QString()).size() > kMostTexts * kLongestText)
      return failure(ErrorKind::Usage, "contact.too_much"_L1);
  }
  MUNIMENT_TRY_LET(person, store::PersonRepository(context.connection()).byId(saved.person, context.scope()));
  if (!person)
    return failure(ErrorKind::NotFound, "person.unknown"_L1);
  saved.salt = makeSalt();
  MUNIMENT_TRY(store::ContactRepository(context.connection()).save(saved));
  EntryDraft draft;
  draft.verb = u"contact.saved"_s;
  draft.subject = aggregateOfContact(saved.person);
  MUNIMENT_TRY_LET(state, stateOf(aggregateOfContact(saved.person), saved));
  draft.state.push_back(std::move(state));
  context.record(std::move(draft));
  return Json::Object{{u"person"_s, saved.person.toString()}};
}

Result<Audience::Answer> Audience::answer(QueryContext& context) const {
  Answer answer;
  if (!context.scope().mayViewContent())
    return answer;
  store::ContactRepository contacts(context.connection);
  MUNIMENT_TRY_LET(all, contacts.all());
  addChoices(all, answer);
  MUNIMENT_TRY_LET(partners, store::PartnerRepository(context.connection).all());
  store::PersonRepository persons(context.connection);
  for (const PartnerContact& contact : all) {
    if (!partner.isEmpty() && contact.partner != partnerCode(partner))
      continue;
    MUNIMENT_TRY_LET(person, persons.byId(contact.person, context.scope()));
    if (!person)
      continue;
    Line line;
    line.contact = contact;
    line.name = person->name;
    const auto known = std::ranges::find(partners, contact.partner, &TradingPartner::code);
    line.partnerName = known == partners.end() || known->name.isEmpty() ? contact.partner : known->name;
    if (!contact.isActive)
      line.leftOut = LeftOut::Inactive;
    else if (!isMeant(contact, *this))
      line.leftOut = LeftOut::NotMeant;
    else
      MUNIMENT_TRY(findChannel(context, *person, line));
    answer.told += line.leftOut == LeftOut::No ? 1 : 0;
    answer.lines.push_back(std::move(line));
  }
  std::ranges::stable_sort(answer.lines, {}, [](const Line& line) {
    return std::tuple(line.leftOut != LeftOut::No, line.partnerName, line.name);
  });
  return answer;
}

} // namespace muniment::workspace
