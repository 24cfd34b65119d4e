#include "core/workspace/rules/event_reader.h"

#include "core/access/scope_maker.h"
#include "core/ledger/entry_scan.h"
#include "core/rules/event_catalogue.h"
#include "core/store/case_parts.h"
#include "core/store/case_repository.h"
#include "core/store/class_repository.h"
#include "core/store/contact_repository.h"
#include "core/store/document_repository.h"
#include "core/store/hold_coverage.h"
#include "core/store/hold_repository.h"
#include "core/store/item_repository.h"
#include "core/store/live_message_repository.h"
#include "core/store/message_repository.h"
#include "core/store/partner_repository.h"
#include "core/store/person_repository.h"
#include "core/store/question_repository.h"
#include "core/store/record_fact_repository.h"
#include "core/store/record_repository.h"
#include "core/store/schedule_repository.h"
#include "core/store/tag_repository.h"
#include "core/store/task_repository.h"
#include "core/store/transfer_repository.h"
#include "core/workspace/rules/event_words.h"
#include "core/workspace/rules/page_links.h"
#include "core/workspace/rules/shipment_words.h"
#include "core/workspace/workspace_day.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
using rules::EventFacts;
using rules::FactSet;

bool wants(FactSet needs, RuleFact fact) { return (needs & rules::bitOf(fact)) != 0; }

bool wantsCases(FactSet needs) {
  return wants(needs, RuleFact::Case) || wants(needs, RuleFact::Partner) || wants(needs, RuleFact::Region) ||
         wants(needs, RuleFact::ProductLine) || wants(needs, RuleFact::Issue);
}

void addText(QStringList& texts, const QString& text) {
  if (!text.isEmpty() && !texts.contains(text))
    texts.append(text);
}

void addCaseWords(EventFacts& facts, const Case& file) {
  addText(facts.cases, file.number);
  for (const Case::Reference& reference : file.references)
    addText(facts.cases, reference.number);
  addText(facts.partners, file.value(casefield::kPartner));
  addText(facts.partners, file.value(casefield::kParty));
  addText(facts.regions, file.value(casefield::kRegion));
  addText(facts.productLines, file.value(casefield::kProductLine));
  addText(facts.issues, file.value(casefield::kIssue));
}

/// Whether anything of the checklist of a case is open, or its day is over.
Result<QStringList> stepWords(store::Connection& connection, const CaseId& file, QDate today, const Scope& scope) {
  QStringList words;
  MUNIMENT_TRY_LET(steps, store::CaseParts<CaseStep>(connection).ofCase(file, scope));
  for (const CaseStep& step : steps) {
    if (step.isOpen())
      addText(words, u"open"_s);
    if (step.isOpen() && step.dueOn && *step.dueOn < today)
      addText(words, u"overdue"_s);
  }
  return words;
}

/// Of a conversation all that belongs to it, of messages those that are named.
bool isOf(const CaseLink& link, MessageId message) {
  return link.kind != CaseLink::Kind::Messages || link.first == message || link.last == message;
}

/// The answer that an event is about; without its standing the one that decided, else the last.
const Question::Answer* answerMeant(const Question& question, const QString& standing) {
  const auto& answers = question.answers;
  const auto said = std::find_if(answers.rbegin(), answers.rend(),
                                 [&](const Question::Answer& each) { return nameOf(each.standing) == standing; });
  if (said != answers.rend())
    return &*said;
  const Question::Answer* decided = question.decision();
  return decided || answers.empty() ? decided : &answers.back();
}

} // namespace

Result<std::vector<EventFacts>> EventReader::read(std::span<const ledger::TailItem> items,
                                                  const rules::RuleBook& book) {
  std::vector<EventFacts> events;
  std::vector<MessageId> messages;
  for (const ledger::TailItem& item : items) {
    if (!book.hears(item.entry->verb))
      continue;
    auto event = eventOf(item);
    if (!event)
      continue;
    if (const auto id = messageOf(event->subject))
      messages.push_back(*id);
    events.push_back(std::move(*event));
  }
  m_messages.clear(); // those of the batch before are not asked for again: the past is as long as it is
  m_live.clear();
  MUNIMENT_TRY(readMessages(messages));
  std::vector<EventFacts> seen;
  for (EventFacts& event : events) {
    MUNIMENT_TRY_LET(there, addFacts(event, book.needs(event.verb)));
    if (there)
      seen.push_back(std::move(event));
  }
  return seen;
}

Result<void> EventReader::readMessages(std::span<const MessageId> ids) {
  if (ids.empty())
    return {};
  MUNIMENT_TRY_LET(messages, store::MessageRepository(*m_connection).byIds(ids, *m_scope));
  for (Message& message : messages)
    m_messages.insert_or_assign(message.id, std::move(message));
  MUNIMENT_TRY_LET(links, store::LiveMessageRepository(*m_connection).linksOf(ids, *m_scope));
  for (const LiveLink& link : links)
    m_live[link.message] = !link.isPast;
  return {};
}

Result<const EventReader::KnownConversation*> EventReader::conversation(const ConversationId& id) {
  auto found = m_conversations.find(id);
  if (found == m_conversations.end()) {
    store::ConversationRepository repository(*m_connection);
    MUNIMENT_TRY_LET(stored, repository.byId(id, *m_scope));
    std::optional<KnownConversation> known;
    if (stored) {
      MUNIMENT_TRY_LET(speakers, repository.speakers(stored->number, *m_scope));
      known = KnownConversation{std::move(*stored), std::move(speakers)};
    }
    found = m_conversations.emplace(id, std::move(known)).first;
  }
  return found->second ? &*found->second : nullptr;
}

Result<bool> EventReader::addFacts(EventFacts& facts, FactSet needs) {
  const qsizetype colon = facts.subject.indexOf(u':');
  const QString kind = facts.subject.left(colon);
  const QString id = facts.subject.sliced(colon + 1);
  if (const auto message = messageOf(facts.subject))
    return addMessage(facts, *message, needs);
  if (kind == "document"_L1)
    return addDocument(facts, id, needs);
  if (kind == "item"_L1)
    return addItem(facts, id, needs);
  if (kind == "record"_L1)
    return addRecord(facts, id, needs);
  if (kind == "question"_L1)
    return addQuestion(facts, id, needs);
  if (kind == "task"_L1)
    return addTask(facts, id);
  if (kind == "hold"_L1)
    return addHold(facts, id);
  if (kind == "case"_L1)
    return addCase(facts, id, needs);
  return m_scope->sees(facts.matter);
}

Result<bool> EventReader::addMessage(EventFacts& facts, MessageId id, FactSet needs) {
  if (!m_messages.contains(id))
    MUNIMENT_TRY(readMessages(std::span(&id, 1)));
  const auto found = m_messages.find(id);
  if (found == m_messages.end() || found->second.flags.testFlag(MessageFlag::Destroyed))
    return false;
  const Message& message = found->second;
  MUNIMENT_TRY_LET(known, conversation(message.conversation));
  if (!known)
    return false;
  facts.matter = known->stored.conversation.matter;
  facts.message = id;
  facts.conversation = message.conversation;
  facts.conversationNames = {message.conversation.toString(), known->stored.conversation.title};
  facts.isGroup = known->stored.conversation.kind == ConversationKind::Group;
  const auto live = m_live.find(id);
  facts.isImported = live == m_live.end() || !live->second;
  facts.text = message.text;
  facts.messageKind = nameOf(message.kind);
  const auto speaker = std::ranges::find(known->speakers, message.speaker, &Speaker::number);
  if (speaker != known->speakers.end())
    facts.senders = {speaker->label, speaker->phone};
  facts.senders.removeAll(QString());
  if (message.attachment)
    facts.attachments = attachmentWords(message.attachment->name, message.attachment->mime);
  if (wants(needs, RuleFact::Sender) || wantsCases(needs))
    MUNIMENT_TRY(addPeople(facts, needs));
  if (wantsCases(needs))
    MUNIMENT_TRY(addCases(facts, aggregateOf(message.conversation)));
  if (wants(needs, RuleFact::Tag))
    MUNIMENT_TRY(addTags(facts, id));
  if (wants(needs, RuleFact::Hold)) {
    const Scope all = access::ScopeMaker::system();
    MUNIMENT_TRY_LET(coverage, store::HoldCoverage::read(*m_connection, todayIn(*m_services, facts.at), all));
    MUNIMENT_TRY_LET(held, coverage.onMessages(known->stored.number, std::span(&id, 1)));
    facts.isHeld = !held.on(id).empty();
  }
  return true;
}

Result<void> EventReader::addPeople(EventFacts& facts, FactSet needs) {
  if (!m_people) {
    m_people.emplace();
    MUNIMENT_TRY_LET(all, store::PersonRepository(*m_connection).all({}, *m_scope));
    for (const Person& person : all) {
      for (const PersonName& name : person.names)
        m_people->emplace(name.value, std::pair(person.id, person.name));
    }
  }
  QStringList names;
  for (const QString& sender : facts.senders) {
    const auto known = m_people->find(sender);
    if (known == m_people->end())
      continue;
    names.append(known->second.second);
    if (wantsCases(needs))
      MUNIMENT_TRY(addContact(facts, known->second.first));
  }
  facts.senders += names;
  return {};
}

/// Whoever is known as somebody of a partner speaks for that partner.
Result<void> EventReader::addContact(EventFacts& facts, const PersonId& person) {
  if (!m_contacts) {
    MUNIMENT_TRY_LET(all, store::ContactRepository(*m_connection).all());
    m_contacts = std::move(all);
  }
  for (const PartnerContact& contact : *m_contacts) {
    if (contact.person != person || !contact.isActive)
      continue;
    addText(facts.partners, contact.partner);
    MUNIMENT_TRY_LET(partner, store::PartnerRepository(*m_connection).byCode(contact.partner));
    addText(facts.partners, partner ? partner->name : QString());
    for (const QString& region : contact.regions)
      addText(facts.regions, region);
    for (const QString& line : contact.productLines)
      addText(facts.productLines, line);
  }
  return {};
}

Result<void> EventReader::addCases(EventFacts& facts, const QString& target) {
  MUNIMENT_TRY_LET(links, store::CaseParts<CaseLink>(*m_connection).byWord(target, *m_scope));
  for (const CaseLink& link : links) {
    if (!isOf(link, facts.message))
      continue;
    MUNIMENT_TRY_LET(file, store::CaseRepository(*m_connection).byId(link.file, *m_scope));
    if (file)
      addCaseWords(facts, *file);
  }
  return {};
}

Result<void> EventReader::addTags(EventFacts& facts, MessageId id) {
  store::TagRepository tags(*m_connection);
  MUNIMENT_TRY_LET(chosen, tags.tags(std::span(&id, 1), *m_scope));
  MUNIMENT_TRY_LET(sets, tags.sets(*m_scope));
  for (const TagId& tag : chosen[id]) {
    for (const TagSet& set : sets) {
      if (const ReviewTag* known = set.find(tag))
        facts.tags.append(known->name);
    }
  }
  return {};
}

Result<bool> EventReader::addDocument(EventFacts& facts, const QString& id, FactSet needs) {
  const auto document = DocumentId::parse(id);
  if (!document)
    return false;
  MUNIMENT_TRY_LET(stored, store::DocumentRepository(*m_connection).byId(*document, *m_scope));
  if (!stored)
    return false;
  addDocumentWords(facts, *stored);
  MUNIMENT_TRY(addLink(facts, needs));
  if (wants(needs, RuleFact::Shipment)) {
    const access::Session reader{{}, std::nullopt, {}, *m_scope, false};
    QueryContext context{*m_connection, reader, *m_services};
    MUNIMENT_TRY_LET(words, shipmentWords(context, *stored));
    facts.shipment = std::move(words);
  }
  if (wantsCases(needs))
    MUNIMENT_TRY(addCases(facts, aggregateOf(*document)));
  if (wants(needs, RuleFact::Hold)) {
    const Scope all = access::ScopeMaker::system();
    MUNIMENT_TRY_LET(coverage, store::HoldCoverage::read(*m_connection, todayIn(*m_services, facts.at), all));
    MUNIMENT_TRY_LET(held, coverage.onItem(stored->document.item));
    facts.isHeld = !held.empty();
  }
  return true;
}

Result<bool> EventReader::addItem(EventFacts& facts, const QString& id, FactSet needs) {
  const auto item = ItemId::parse(id);
  if (!item)
    return false;
  MUNIMENT_TRY_LET(stored, store::ItemRepository(*m_connection).byId(*item, *m_scope));
  if (!stored || stored->isDestroyed())
    return false;
  facts.matter = stored->matter;
  facts.attachments = attachmentWords(stored->name, {});
  facts.statuses = {stored->source};
  if (facts.verb != "item.captured"_L1) // one that waited has no verb any more
    MUNIMENT_TRY(addTransfer(facts, *item));
  if (wantsCases(needs))
    MUNIMENT_TRY(addCases(facts, aggregateOf(*item)));
  if (wants(needs, RuleFact::Hold)) {
    const Scope all = access::ScopeMaker::system();
    MUNIMENT_TRY_LET(coverage, store::HoldCoverage::read(*m_connection, todayIn(*m_services, facts.at), all));
    MUNIMENT_TRY_LET(held, coverage.onItem(*item));
    facts.isHeld = !held.empty();
  }
  return true;
}

/// What a connected system says of the document, and of which class its place makes a record.
Result<void> EventReader::addTransfer(EventFacts& facts, const ItemId& item) {
  MUNIMENT_TRY_LET(transfers, store::TransferRepository(*m_connection).ofItem(item, *m_scope));
  for (const Transfer& transfer : transfers) {
    if (transfer.matter && !facts.matter) // what its case closes to others
      facts.matter = transfer.matter;
    addText(facts.statuses, nameOf(transfer.state));
    facts.documentType = transfer.type;
    facts.number = transfer.object.section(u'/', 1);
    if (transfer.becomesRecord())
      addText(facts.classes, transfer.recordClass);
    for (const QString& name : {u"supplier"_s, u"customer"_s}) {
      if (const auto said = transfer.fields.find(name); said != transfer.fields.end())
        addText(facts.partners, said->second.text);
    }
  }
  return {};
}

Result<bool> EventReader::addRecord(EventFacts& facts, const QString& id, FactSet needs) {
  const auto parsed = RecordId::parse(id);
  if (!parsed)
    return false;
  MUNIMENT_TRY_LET(record, store::RecordRepository(*m_connection).byId(*parsed, *m_scope));
  if (!record)
    return false;
  facts.matter = record->matter;
  facts.number = record->number;
  facts.conversation = record->conversation;
  facts.statuses = {nameOf(record->state)};
  if (wantsCases(needs))
    MUNIMENT_TRY(addCases(facts, aggregateOf(*parsed)));
  MUNIMENT_TRY_LET(classes, store::ClassRepository(*m_connection).all());
  for (std::optional<ClassId> at = record->recordClass; at;) {
    const auto known = std::ranges::find(classes, *at, &RecordClass::id);
    if (known == classes.end() || facts.classes.size() > 50)
      break;
    facts.classes.append(known->code);
    at = known->parent;
  }
  MUNIMENT_TRY_LET(due, store::RecordFactRepository(*m_connection).due(*parsed));
  facts.due = due ? due->dueOn : std::nullopt;
  if (wants(needs, RuleFact::Schedule) && record->schedule) {
    MUNIMENT_TRY_LET(schedule, store::ScheduleRepository(*m_connection).byId(*record->schedule));
    facts.schedule = schedule ? schedule->schedule.code : QString();
  }
  if (wants(needs, RuleFact::Hold)) {
    const Scope all = access::ScopeMaker::system();
    MUNIMENT_TRY_LET(coverage, store::HoldCoverage::read(*m_connection, todayIn(*m_services, facts.at), all));
    MUNIMENT_TRY_LET(held, coverage.onRecord(*parsed));
    facts.isHeld = !held.empty();
  }
  return true;
}

Result<void> EventReader::addLink(EventFacts& facts, FactSet needs) {
  if ((needs & rules::kLinkBit) == 0)
    return {};
  MUNIMENT_TRY_LET(link, pageOf(*m_connection, facts.subject, *m_scope));
  facts.link = std::move(link);
  return {};
}

/// What a question is about is known by it as well, where the question does not say the same thing itself.
Result<bool> EventReader::addQuestion(EventFacts& facts, const QString& id, FactSet needs) {
  const auto parsed = QuestionId::parse(id);
  if (!parsed)
    return false;
  MUNIMENT_TRY_LET(question, store::QuestionRepository(*m_connection).byId(*parsed, *m_scope));
  if (!question)
    return false;
  EventFacts cause;
  cause.at = facts.at;
  cause.subject = question->cause;
  if (cause.subject.startsWith("document:"_L1) || cause.subject.startsWith("case:"_L1)) {
    MUNIMENT_TRY_LET(there, addFacts(cause, needs));
    if (there && cause.matter == question->matter) {
      cause.event = facts.event;
      cause.verb = facts.verb;
      cause.subject = facts.subject;
      cause.chain = facts.chain;
      facts = std::move(cause);
    }
  }
  facts.matter = question->matter;
  facts.statuses = {nameOf(question->state)};
  if (const Question::Answer* said = answerMeant(*question, facts.standing)) {
    facts.statuses.append(nameOf(said->standing));
    facts.text = question->meaningOf(*said);
  }
  facts.due = todayIn(*m_services, question->deadline);
  MUNIMENT_TRY_LET(person, store::PersonRepository(*m_connection).byId(question->person, *m_scope));
  if (person)
    facts.senders = {person->name};
  return true;
}

Result<bool> EventReader::addTask(EventFacts& facts, const QString& id) {
  const auto parsed = TaskId::parse(id);
  if (!parsed)
    return false;
  MUNIMENT_TRY_LET(task, store::TaskRepository(*m_connection).byId(*parsed, *m_scope));
  if (!task)
    return false;
  facts.matter = task->matter;
  facts.statuses = {nameOf(task->state), nameOf(task->kind), task->decision};
  facts.statuses.removeAll(QString());
  if (task->dueAt)
    facts.due = todayIn(*m_services, *task->dueAt);
  return true;
}

Result<bool> EventReader::addHold(EventFacts& facts, const QString& id) {
  const auto parsed = HoldId::parse(id);
  if (!parsed)
    return false;
  MUNIMENT_TRY_LET(hold, store::HoldRepository(*m_connection).byId(*parsed, *m_scope));
  if (!hold)
    return false;
  facts.matter = hold->matter;
  facts.number = hold->code;
  facts.statuses = {nameOf(hold->state)};
  return true;
}

/// Its number is the one that people outside know it by, where there is one.
Result<bool> EventReader::addCase(EventFacts& facts, const QString& id, FactSet needs) {
  const auto parsed = CaseId::parse(id);
  if (!parsed)
    return false;
  MUNIMENT_TRY_LET(file, store::CaseRepository(*m_connection).byId(*parsed, *m_scope));
  if (!file)
    return false;
  facts.matter = file->matter;
  addCaseWords(facts, *file);
  facts.number = file->references.empty() ? file->number : file->references.back().number;
  facts.documentType = file->value(casefield::kIssue);
  facts.statuses = {nameOf(file->status())};
  facts.caseKind = nameOf(file->kind);
  if (file->due().isValid())
    facts.due = file->due();
  if (wants(needs, RuleFact::Steps)) {
    MUNIMENT_TRY_LET(steps, stepWords(*m_connection, *parsed, todayIn(*m_services, facts.at), *m_scope));
    facts.steps = std::move(steps);
  }
  MUNIMENT_TRY(addLink(facts, needs));
  return true;
}

} // namespace muniment::workspace
