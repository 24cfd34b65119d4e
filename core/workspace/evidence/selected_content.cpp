#include "core/workspace/evidence/selected_content.h"

#include "core/search/query_parser.h"
#include "core/store/conversation_repository.h"
#include "core/store/hold_repository.h"
#include "core/store/item_repository.h"
#include "core/store/message_repository.h"
#include "core/store/person_repository.h"
#include "core/store/record_member_repository.h"
#include "core/store/record_repository.h"
#include "core/store/search_repository.h"
#include "core/workspace/evidence/production_queries.h"
#include "core/workspace/workspace_day.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

constexpr int kAtOnce = 1000;

Failure tooMany() {
  return failure(ErrorKind::Refused, "production.too_large"_L1, {QString::number(ProductionPreflight::kMost)});
}

/// Adds up what each part of a selection names.
class Collector final {
 public:
  Collector(store::Connection& connection, const Services& services, const Scope& scope)
      : m_connection(connection), m_services(services), m_scope(scope) {}

  Result<void> messages(std::span<const MessageId> ids);
  Result<void> range(const ProductionSelection::Range& range);
  Result<void> record(const RecordId& id);
  Result<void> item(const ItemId& id);
  Result<void> query(const QString& text);
  Result<void> hold(const HoldId& id);
  [[nodiscard]] SelectedContent take() { return std::move(m_found); }

 private:
  Result<void> target(const HoldTarget& target);
  Result<void> person(const PersonId& id);
  Result<void> recordsOf(const store::RecordFilter& filter);
  Result<void> add(MessageId id) {
    m_found.messages.insert(id);
    return m_found.messages.size() > ProductionPreflight::kMost ? Result<void>(tooMany()) : Result<void>();
  }

  store::Connection& m_connection;
  const Services& m_services;
  const Scope& m_scope;
  SelectedContent m_found;
};

Result<void> Collector::messages(std::span<const MessageId> ids) {
  MUNIMENT_TRY_LET(found, store::MessageRepository(m_connection).byIds(ids, m_scope));
  if (found.size() != std::set<MessageId>(ids.begin(), ids.end()).size())
    return failure(ErrorKind::NotFound, "message.unknown"_L1);
  for (const Message& message : found)
    MUNIMENT_TRY(add(message.id));
  return {};
}

Result<void> Collector::range(const ProductionSelection::Range& range) {
  MUNIMENT_TRY_LET(stored, store::ConversationRepository(m_connection).byId(range.conversation, m_scope));
  if (!stored)
    return failure(ErrorKind::NotFound, "conversation.unknown"_L1);
  store::MessageRepository repository(m_connection);
  for (std::int64_t position = range.first;;) {
    MUNIMENT_TRY_LET(page, repository.page(range.conversation, position, kAtOnce, m_scope));
    for (const Message& message : page) {
      if (range.last && message.position > *range.last)
        return {};
      MUNIMENT_TRY(add(message.id));
    }
    if (page.size() < static_cast<std::size_t>(kAtOnce))
      return {};
    position = page.back().position + 1;
  }
}

Result<void> Collector::record(const RecordId& id) {
  MUNIMENT_TRY_LET(record, store::RecordRepository(m_connection).byId(id, m_scope));
  if (!record)
    return failure(ErrorKind::NotFound, "record.unknown"_L1);
  store::RecordMemberRepository members(m_connection);
  for (std::int64_t after = -1;;) {
    MUNIMENT_TRY_LET(page, members.messages(id, after, kAtOnce, m_scope));
    for (const store::RecordMember& member : page)
      MUNIMENT_TRY(add(member.message.id));
    if (page.size() < static_cast<std::size_t>(kAtOnce))
      break;
    after = page.back().message.position;
  }
  MUNIMENT_TRY_LET(items, members.items(id, m_scope));
  m_found.items.insert(items.begin(), items.end());
  return {};
}

Result<void> Collector::item(const ItemId& id) {
  MUNIMENT_TRY_LET(item, store::ItemRepository(m_connection).byId(id, m_scope));
  if (!item)
    return failure(ErrorKind::NotFound, "item.unknown"_L1);
  m_found.items.insert(id);
  return {};
}

Result<void> Collector::query(const QString& text) {
  MUNIMENT_TRY_LET(parsed, search::parseQuery(text, {zoneOf(m_services), m_services.environment.clock->now()}));
  store::SearchRepository repository(m_connection);
  for (std::optional<MessageId> before;;) {
    MUNIMENT_TRY_LET(page, repository.page(parsed, before, kAtOnce, m_scope));
    for (const MessageId id : page)
      MUNIMENT_TRY(add(id));
    if (page.size() < static_cast<std::size_t>(kAtOnce))
      return {};
    before = page.back();
  }
}

Result<void> Collector::hold(const HoldId& id) {
  store::HoldRepository holds(m_connection);
  MUNIMENT_TRY_LET(hold, holds.byId(id, m_scope));
  if (!hold)
    return failure(ErrorKind::NotFound, "hold.unknown"_L1);
  MUNIMENT_TRY_LET(targets, holds.targetsOn(id, m_scope));
  for (const HoldTarget& each : targets) {
    // A hold may be on something that the person who produces does not see; it is left out, as if it were not there.
    auto added = target(each);
    if (!added && added.error().kind != ErrorKind::NotFound)
      return added;
  }
  return {};
}

Result<void> Collector::target(const HoldTarget& target) {
  switch (target.kind) {
  case HoldTargetKind::Record:
    return record(RecordId::parse(target.target).value_or(RecordId()));
  case HoldTargetKind::Class: {
    store::RecordFilter filter;
    filter.classes = {ClassId::parse(target.target).value_or(ClassId())};
    return recordsOf(filter);
  }
  case HoldTargetKind::Conversation:
    return range({ConversationId::parse(target.target).value_or(ConversationId())});
  case HoldTargetKind::Item:
    return item(ItemId::parse(target.target).value_or(ItemId()));
  case HoldTargetKind::Message: {
    const MessageId id = MessageId::parse(target.target).value_or(MessageId());
    return messages({&id, 1});
  }
  case HoldTargetKind::Person:
    return person(PersonId::parse(target.target).value_or(PersonId()));
  case HoldTargetKind::Query:
    return query(target.target);
  case HoldTargetKind::Matter:
    break;
  }
  const auto matter = MatterId::parse(target.target);
  for (std::int64_t after = 0;;) {
    MUNIMENT_TRY_LET(page, store::ConversationRepository(m_connection).scan(after, kAtOnce, m_scope));
    for (const store::StoredConversation& stored : page) {
      if (matter && stored.conversation.matter == matter)
        MUNIMENT_TRY(range({stored.conversation.id}));
    }
    if (page.size() < static_cast<std::size_t>(kAtOnce))
      return {};
    after = page.back().number;
  }
}

Result<void> Collector::person(const PersonId& id) {
  MUNIMENT_TRY_LET(person, store::PersonRepository(m_connection).byId(id, m_scope));
  if (!person)
    return failure(ErrorKind::NotFound, "person.unknown"_L1);
  QStringList labels;
  QStringList phones;
  for (const PersonName& name : person->names)
    (name.kind == PersonName::Kind::Phone ? phones : labels).append(name.value);
  MUNIMENT_TRY_LET(chats, store::ConversationRepository(m_connection).bySpeakers(labels, phones, m_scope));
  for (const store::FamiliarConversation& chat : chats)
    MUNIMENT_TRY(range({chat.conversation.id}));
  return {};
}

Result<void> Collector::recordsOf(const store::RecordFilter& filter) {
  std::optional<RecordId> after;
  for (;;) {
    MUNIMENT_TRY_LET(page, store::RecordRepository(m_connection).scan(after, filter, kAtOnce, m_scope));
    for (const Record& each : page)
      MUNIMENT_TRY(record(each.id));
    if (page.size() < static_cast<std::size_t>(kAtOnce))
      return {};
    after = page.back().id;
  }
}

} // namespace

Json ProductionSelection::describe() const {
  const auto texts = [](const auto& ids) {
    Json::Array array;
    for (const auto& id : ids)
      array.emplace_back(id.toString());
    return array;
  };
  Json::Array stretches;
  for (const Range& range : ranges)
    stretches.emplace_back(Json::Object{{u"conversation"_s, range.conversation.toString()},
                                        {u"first"_s, range.first},
                                        {u"last"_s, range.last ? Json(*range.last) : Json()}});
  return Json::Object{{u"holds"_s, texts(holds)}, {u"items"_s, texts(items)},          {u"messages"_s, texts(messages)},
                      {u"query"_s, query},        {u"ranges"_s, std::move(stretches)}, {u"records"_s, texts(records)}};
}

Result<SelectedContent> contentOf(store::Connection& connection, const Services& services,
                                  const ProductionSelection& selection, const Scope& scope) {
  Collector collector(connection, services, scope);
  MUNIMENT_TRY(collector.messages(selection.messages));
  for (const ProductionSelection::Range& range : selection.ranges)
    MUNIMENT_TRY(collector.range(range));
  for (const RecordId& record : selection.records)
    MUNIMENT_TRY(collector.record(record));
  for (const HoldId& hold : selection.holds)
    MUNIMENT_TRY(collector.hold(hold));
  for (const ItemId& item : selection.items)
    MUNIMENT_TRY(collector.item(item));
  if (!selection.query.trimmed().isEmpty())
    MUNIMENT_TRY(collector.query(selection.query));
  return collector.take();
}

} // namespace muniment::workspace
