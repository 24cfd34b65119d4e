#pragma once

#include "core/formats/whatsapp/android_reader.h"
#include "core/formats/whatsapp/device_chat_tally.h"
#include "core/formats/whatsapp/device_database.h"

namespace muniment::formats::whatsapp {

/// `msgstore.db` in the schema since 2022: tables `message`, `chat`, `jid`.
class AndroidDatabase final : public DeviceDatabase {
 public:
  [[nodiscard]] static std::unique_ptr<AndroidDatabase> open(std::shared_ptr<DeviceSqlite> database, DeviceNames names);
  [[nodiscard]] DeviceFormat format() const override { return DeviceFormat::Android; }
  [[nodiscard]] const std::vector<ChatSummary>& chats() const override { return m_chats; }
  [[nodiscard]] Result<std::unique_ptr<ChatReader>> read(std::size_t chat) override;
  [[nodiscard]] const std::vector<Finding>& findings() const override { return m_findings; }

 private:
  struct Chat final {
    std::int64_t jidRow = 0;
    std::string subject;
    DeviceChatTally tally;
  };
  struct Place final {
    std::int64_t chatRow = 0;
    std::int64_t directJidRow = 0;
  };

  AndroidDatabase(std::shared_ptr<DeviceSqlite> database, DeviceNames names);
  [[nodiscard]] Result<void> readJids();
  [[nodiscard]] Result<void> readAliases();
  [[nodiscard]] Result<void> readChats(std::unordered_map<std::int64_t, Chat>& chats);
  [[nodiscard]] Result<void> countMessages(std::unordered_map<std::int64_t, Chat>& chats);
  void countReadable(std::unordered_map<std::int64_t, Chat>& chats);
  void count(const DeviceStatement& row, std::unordered_map<std::int64_t, Chat>& chats) const;
  void summarise(const std::unordered_map<std::int64_t, Chat>& chats);
  void note(const Result<void>& outcome);

  std::shared_ptr<DeviceSqlite> m_database;
  std::shared_ptr<AndroidPeople> m_people;
  std::vector<ChatSummary> m_chats;
  std::vector<Place> m_places; ///< of the chat with the same index
  std::vector<Finding> m_findings;
};

} // namespace muniment::formats::whatsapp
