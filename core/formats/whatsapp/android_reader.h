#pragma once

#include "core/formats/whatsapp/device_lookup.h"
#include "core/formats/whatsapp/device_names.h"
#include "core/formats/whatsapp/device_reader.h"

namespace muniment::formats::whatsapp {

/// What all chats of an Android database share.
struct AndroidPeople final {
  DeviceNames names;
  std::unordered_map<std::int64_t, std::string> jids; ///< by the number of their row

  [[nodiscard]] std::string jidOf(std::int64_t row) const;
  [[nodiscard]] std::string labelOf(std::int64_t row) const { return names.labelOf(jidOf(row)); }
};

/// One chat of `msgstore.db` in the schema since 2022.
class AndroidReader final : public DeviceReader {
 public:
  [[nodiscard]] static Result<std::unique_ptr<AndroidReader>> open(std::shared_ptr<DeviceSqlite> database,
                                                                   std::shared_ptr<const AndroidPeople> people,
                                                                   std::int64_t chatRow, std::int64_t directJidRow);

 private:
  AndroidReader(std::shared_ptr<DeviceSqlite> database, std::shared_ptr<const AndroidPeople> people,
                DeviceStatement row, std::int64_t directJidRow);
  [[nodiscard]] Result<void> fill(std::int64_t row, SourceMessage& into, Json::Object& raw) override;
  void fillRow(SourceMessage& into, Json::Object& raw);
  [[nodiscard]] Result<void> fillMedia(std::int64_t row, SourceMessage& into, Json::Object& raw);
  [[nodiscard]] Result<void> fillAround(std::int64_t row, SourceMessage& into, Json::Object& raw);
  [[nodiscard]] Result<void> fillReactions(std::int64_t row, SourceMessage& into, Json::Object& raw);
  [[nodiscard]] Result<void> fillFlags(std::int64_t row, SourceMessage& into, Json::Object& raw);
  [[nodiscard]] std::string senderOf(bool isFromOwner, std::int64_t jidRow) const;

  std::shared_ptr<const AndroidPeople> m_people;
  DeviceStatement m_row;
  std::int64_t m_directJidRow; ///< 0 in a group
  DeviceLookup m_media;
  DeviceLookup m_quotes;
  DeviceLookup m_addOns;
  DeviceLookup m_reactions;
  DeviceLookup m_edits;
  DeviceLookup m_revoked;
  DeviceLookup m_receipts;
  DeviceLookup m_system;
  DeviceLookup m_options;
  DeviceLookup m_locations;
  DeviceLookup m_cards;
  DeviceLookup m_viewOnce;
  DeviceLookup m_forwarded;
};

} // namespace muniment::formats::whatsapp
