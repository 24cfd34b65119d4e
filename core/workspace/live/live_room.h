#pragma once

#include "core/model/live_chat.h"
#include "core/store/conversation_repository.h"
#include "core/workspace/command.h"
#include "core/workspace/live/live_item.h"

#include <map>

namespace muniment::workspace {

/// A live conversation while messages are added to it in one transaction.
class LiveRoom final {
 public:
  store::StoredConversation stored;
  ConversationSource source;
  bool isNew = false;
  std::int64_t nextOrdinal = 0;
  std::vector<Speaker> speakers;
  std::vector<Speaker> newSpeakers;
  std::vector<store::SpeakerName> newNames;
  std::vector<LiveChat> newChats;

  /// The number of whoever wrote this; 0 for a line that nobody wrote.
  [[nodiscard]] std::int32_t speakerOf(const LiveItem& item);
  void knowNames(std::span<const store::SpeakerName> names);
  [[nodiscard]] const Speaker* speaker(std::int32_t number) const;

 private:
  [[nodiscard]] std::int32_t add(const QString& label, const QString& phone, bool isOwner);

  std::map<QString, std::int32_t> m_byName;
};

/// Finds the conversation that a message belongs to, or begins one.
class LiveRooms final {
 public:
  /// Two conversations that a message shows to be with one person, who was known under different names until now.
  struct Meeting final {
    QString numberId;
    QString party; ///< name of the conversation that goes on
    QString other;
    ConversationId conversation;
    ConversationId with;
    DeliveryId arrival;
    Instant at;
  };

  LiveRooms(CommandContext& context, QString peer, std::optional<MatterId> matter)
      : m_context(&context), m_peer(std::move(peer)), m_matter(std::move(matter)) {}

  [[nodiscard]] Result<LiveRoom*> roomFor(const LiveItem& item);
  [[nodiscard]] std::vector<std::unique_ptr<LiveRoom>>& rooms() { return m_rooms; }
  [[nodiscard]] const std::vector<Meeting>& meetings() const { return m_meetings; }

 private:
  [[nodiscard]] Result<LiveRoom*> reopen(const LiveChat& chat, std::int64_t number);
  [[nodiscard]] Result<LiveRoom*> begin(const LiveItem& item);
  [[nodiscard]] Result<QString> titleFor(const LiveItem& item);
  /// Takes down names of the other side that were not known.
  void learn(LiveRoom& room, const LiveItem& item, const QStringList& keys);

  CommandContext* m_context;
  QString m_peer;
  std::optional<MatterId> m_matter;
  std::vector<std::unique_ptr<LiveRoom>> m_rooms;
  std::vector<Meeting> m_meetings;
  std::map<QString, LiveRoom*> m_byKey; ///< number id, line break, name of the party
};

/// As people read a name that only has digits.
[[nodiscard]] QString readablePhone(const QString& digits);

} // namespace muniment::workspace
