#pragma once

#include "core/formats/whatsapp/device_lookup.h"
#include "core/formats/whatsapp/device_names.h"
#include "core/formats/whatsapp/device_reader.h"

namespace muniment::formats::whatsapp {

/// What all chats of an iOS database share.
struct IosPeople final {
  DeviceNames names;
  std::unordered_map<std::int64_t, std::string> members; ///< jids by the number of the group member

  /// The jid of whoever wrote; empty where the row names only the group.
  [[nodiscard]] std::string senderOf(std::int64_t member, const std::string& from) const;
};

/// One chat of `ChatStorage.sqlite`.
class IosReader final : public DeviceReader {
 public:
  [[nodiscard]] static Result<std::unique_ptr<IosReader>>
  open(std::shared_ptr<DeviceSqlite> database, std::shared_ptr<const IosPeople> people, std::int64_t session);

 private:
  IosReader(std::shared_ptr<DeviceSqlite> database, std::shared_ptr<const IosPeople> people, DeviceStatement row);
  [[nodiscard]] Result<void> fill(std::int64_t row, SourceMessage& into, Json::Object& raw) override;
  void fillRow(SourceMessage& into, Json::Object& raw);
  void fillMedia(const DeviceStatement& media, SourceMessage& into);
  [[nodiscard]] std::string labelOf(const std::string& jid) const;

  std::shared_ptr<const IosPeople> m_people;
  DeviceStatement m_row;
  DeviceLookup m_media;
  DeviceLookup m_info;
};

} // namespace muniment::formats::whatsapp
