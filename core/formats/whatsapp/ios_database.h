#pragma once

#include "core/formats/whatsapp/device_chat_tally.h"
#include "core/formats/whatsapp/device_database.h"
#include "core/formats/whatsapp/ios_reader.h"

namespace muniment::formats::whatsapp {

/// `ChatStorage.sqlite` of iOS.
class IosDatabase final : public DeviceDatabase {
 public:
  [[nodiscard]] static std::unique_ptr<IosDatabase> open(std::shared_ptr<DeviceSqlite> database, DeviceNames names);
  [[nodiscard]] DeviceFormat format() const override { return DeviceFormat::Ios; }
  [[nodiscard]] const std::vector<ChatSummary>& chats() const override { return m_chats; }
  [[nodiscard]] Result<std::unique_ptr<ChatReader>> read(std::size_t chat) override;
  [[nodiscard]] const std::vector<Finding>& findings() const override { return m_findings; }

 private:
  struct Session final {
    std::string jid;
    std::string title;
    DeviceChatTally tally;
  };

  IosDatabase(std::shared_ptr<DeviceSqlite> database, DeviceNames names);
  [[nodiscard]] Result<void> readNames();
  [[nodiscard]] Result<void> readMembers();
  [[nodiscard]] Result<void> readSessions(std::unordered_map<std::int64_t, Session>& sessions);
  [[nodiscard]] Result<void> countMessages(std::unordered_map<std::int64_t, Session>& sessions);
  void summarise(const std::unordered_map<std::int64_t, Session>& sessions);
  void note(const Result<void>& outcome);

  std::shared_ptr<DeviceSqlite> m_database;
  std::shared_ptr<IosPeople> m_people;
  std::vector<ChatSummary> m_chats;
  std::vector<std::int64_t> m_sessions; ///< of the chat with the same index
  std::vector<Finding> m_findings;
};

} // namespace muniment::formats::whatsapp
