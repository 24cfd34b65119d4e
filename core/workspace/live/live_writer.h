#pragma once

#include "core/model/live_arrival.h"
#include "core/model/live_link.h"
#include "core/model/task.h"
#include "core/store/live_message_repository.h"
#include "core/workspace/live/live_room.h"
#include "core/workspace/live/live_state.h"

namespace muniment::workspace {

/// Writes what came and what was sent in one transaction: messages that are not known yet, what is told of messages
/// whether or not they are there, and one entry for each conversation, one for all the rest.
class LiveWriter final {
 public:
  struct Outcome final {
    std::int64_t messages = 0;
    std::int64_t repeated = 0;
    std::int64_t facts = 0;
    std::int64_t changed = 0; ///< messages that were there and stand otherwise now
    std::int64_t gaps = 0;
  };

  LiveWriter(CommandContext& context, QString peer, std::optional<MatterId> matter)
      : m_context(&context), m_peer(std::move(peer)), m_matter(matter), m_rooms(context, m_peer, matter) {}

  void add(LiveArrival arrival) { m_arrivals.push_back(std::move(arrival)); }
  void add(LiveItem item) { m_items.push_back(std::move(item)); }
  void add(LiveFact fact) { m_facts.push_back(std::move(fact)); }
  [[nodiscard]] Result<Outcome> write();

 private:
  struct Added final {
    LiveRoom* room = nullptr;
    LiveItem item;
    Message message;
    LiveLink link;
  };
  struct Key final {
    QString numberId;
    QString wamid;
    friend bool operator<(const Key& a, const Key& b) {
      return std::tie(a.numberId, a.wamid) < std::tie(b.numberId, b.wamid);
    }
  };

  [[nodiscard]] Result<void> sortOut();
  [[nodiscard]] Result<void> make(LiveItem item, std::int64_t counter);
  /// Two conversations with one person become a fact, once, and a question to somebody.
  [[nodiscard]] Result<void> noteMeetings();
  [[nodiscard]] Result<void> askAboutMeeting(const LiveRooms::Meeting& meeting);
  [[nodiscard]] Result<void> resolveQuotes();
  [[nodiscard]] Result<void> keepFacts();
  /// The words before the first edit become a fact of their own, once.
  void keepFirstWords(const Key& key, const Message& message, std::vector<LiveFact>& about);
  [[nodiscard]] Result<void> changeKnown();
  [[nodiscard]] Result<void> place(LiveRoom& room);
  [[nodiscard]] Result<void> writeRoom(LiveRoom& room);
  [[nodiscard]] Result<void> writeMessages(LiveRoom& room, std::vector<Added*>& added, EntryDraft& draft);
  [[nodiscard]] Result<void> bindRoom(LiveRoom& room, EntryDraft& draft);
  [[nodiscard]] Result<void> wishMedia(const LiveItem& item, const Message& message, EntryDraft& draft);
  [[nodiscard]] Result<void> writeRewrites();
  [[nodiscard]] Result<void> writeFacts();
  [[nodiscard]] Result<void> alarm(EntryDraft& draft);

  CommandContext* m_context;
  QString m_peer;
  std::optional<MatterId> m_matter;
  LiveRooms m_rooms;
  std::vector<LiveArrival> m_arrivals;
  std::vector<LiveItem> m_items;
  std::vector<LiveFact> m_facts;
  std::vector<Added> m_added;
  std::map<Key, std::size_t> m_addedAt;
  std::map<Key, LiveLink> m_known; ///< messages that were there and are meant by something
  std::map<Key, std::vector<LiveFact>> m_about;
  std::map<MessageId, Message> m_changed;
  std::map<MessageId, Message> m_before;
  std::vector<model::Task> m_questions;
  std::vector<std::pair<LiveItem, MessageId>> m_late; ///< files that are told of after their message
  Outcome m_outcome;
};

} // namespace muniment::workspace
