#include "core/records/declaration/selection.h"

#include "core/records/declaration/message_day.h"
#include "core/store/item_repository.h"
#include "core/store/message_repository.h"

#include <limits>
#include <set>
#include <unordered_map>

namespace muniment::records {
namespace {

using namespace Qt::StringLiterals;
using store::MessageRepository;

/// One pass over the conversation, for rules that need more than positions.
Result<void> lookAround(store::Connection& connection, std::int64_t conversation, const QTimeZone& zone,
                        const Scope& scope, Surroundings& into) {
  std::vector<std::int64_t> ids;
  std::vector<std::pair<std::int64_t, std::int64_t>> quotes;
  MUNIMENT_TRY_LET(scan, MessageRepository(connection).shape(conversation, scope));
  for (QDate day;;) {
    MUNIMENT_TRY_LET(more, scan->next());
    if (!more)
      break;
    const auto position = static_cast<std::int64_t>(ids.size());
    const QDate thisDay = dayOf(timeFrom(scan->integer(1), static_cast<int>(scan->integer(2))), zone);
    if (ids.empty() || thisDay != day)
      into.dayStarts.push_back(position);
    day = thisDay;
    ids.push_back(scan->integer(0));
    if (scan->isNull(3) || !scan->bytes(3).contains("\"quote\""))
      continue;
    MUNIMENT_TRY_LET(details, parseJson(scan->bytes(3)));
    if (const auto quoted = MessageId::parse(details.at(u"quote").text(u"message")); quoted && !quoted->isNull())
      quotes.emplace_back(position, quoted->number());
  }
  std::unordered_map<std::int64_t, std::int64_t> places;
  for (const auto& [position, quoted] : quotes)
    places.emplace(quoted, -1);
  for (std::size_t i = 0; i < ids.size(); ++i) {
    if (const auto place = places.find(ids[i]); place != places.end())
      place->second = static_cast<std::int64_t>(i);
  }
  for (const auto& [position, quoted] : quotes) {
    if (places[quoted] >= 0)
      into.quotes.push_back({position, places[quoted]});
  }
  return {};
}

/// The conversation of what was selected, and where in it.
Result<std::optional<ConversationId>> place(store::Connection& connection, const Selection& selection,
                                            const Scope& scope, std::vector<Run>& runs) {
  std::optional<ConversationId> conversation = selection.conversation;
  runs = selection.runs;
  if (conversation && runs.empty() && selection.messages.empty())
    runs.push_back({0, std::numeric_limits<std::int64_t>::max(), MemberRole::Selected});
  MUNIMENT_TRY_LET(messages, MessageRepository(connection).byIds(selection.messages, scope));
  std::set<MessageId> known;
  for (const Message& message : messages) {
    if (conversation && *conversation != message.conversation)
      return failure(ErrorKind::Refused, "record.several_conversations"_L1);
    conversation = message.conversation;
    known.insert(message.id);
    runs.push_back({message.position, message.position, MemberRole::Selected});
  }
  if (known.size() != std::set(selection.messages.begin(), selection.messages.end()).size())
    return failure(ErrorKind::NotFound, "message.unknown"_L1);
  return conversation;
}

Result<void> findItems(store::Connection& connection, const std::vector<ItemId>& ids, const Scope& scope,
                       Found& found) {
  std::set<ItemId> seen;
  for (const ItemId& id : ids) {
    MUNIMENT_TRY_LET(item, store::ItemRepository(connection).byId(id, scope));
    if (!item)
      return failure(ErrorKind::NotFound, "item.unknown"_L1);
    const bool first = found.items.empty() && !found.conversation;
    if (!first && item->matter != found.matter)
      return failure(ErrorKind::Refused, "record.several_matters"_L1);
    found.matter = item->matter;
    if (seen.insert(id).second)
      found.items.push_back(std::move(*item));
  }
  return {};
}

} // namespace

Json Selection::describe() const {
  Json::Array ids;
  for (const MessageId message : messages)
    ids.emplace_back(message.toString());
  Json::Array stretches;
  for (const Run& run : runs)
    stretches.emplace_back(Json::Object{{u"first"_s, run.first}, {u"last"_s, run.last}});
  Json::Array listed;
  for (const ItemId& item : items)
    listed.emplace_back(item.toString());
  return Json::Object{
      {u"around"_s, context.around},   {u"conversation"_s, conversation ? Json(conversation->toString()) : Json()},
      {u"day"_s, context.day},         {u"items"_s, std::move(listed)},
      {u"messages"_s, std::move(ids)}, {u"runs"_s, std::move(stretches)},
      {u"thread"_s, context.thread}};
}

Result<Found> find(store::Connection& connection, const Selection& selection, const QTimeZone& zone,
                   const Scope& scope) {
  Found found;
  std::vector<Run> runs;
  MUNIMENT_TRY_LET(conversation, place(connection, selection, scope, runs));
  if (conversation) {
    MUNIMENT_TRY_LET(stored, store::ConversationRepository(connection).byId(*conversation, scope));
    if (!stored)
      return failure(ErrorKind::NotFound, "conversation.unknown"_L1);
    found.conversation = std::move(stored);
    found.matter = found.conversation->conversation.matter;
    Surroundings surroundings;
    MUNIMENT_TRY_LET(total, MessageRepository(connection).nextPosition(found.conversation->number, scope));
    surroundings.total = found.total = total;
    if (selection.context.thread || selection.context.day)
      MUNIMENT_TRY(lookAround(connection, found.conversation->number, zone, scope, surroundings));
    found.runs = runsOf(std::move(runs), selection.context, surroundings);
  }
  MUNIMENT_TRY(findItems(connection, selection.items, scope, found));
  if (found.runs.empty() && found.items.empty())
    return failure(ErrorKind::Usage, "record.nothing_selected"_L1);
  return found;
}

} // namespace muniment::records
