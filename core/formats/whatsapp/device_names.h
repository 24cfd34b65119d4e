#pragma once

#include "core/base/file_system.h"

#include <string>
#include <unordered_map>

namespace muniment::formats::whatsapp {

/// What people are called: the address book first, then the name that they gave themselves, then their number.
class DeviceNames final {
 public:
  /// Reads `wa.db` or `ContactsV2.sqlite`; an empty path gives no names.
  [[nodiscard]] static Result<DeviceNames> read(const FilePath& path);

  void add(const std::string& jid, const std::string& name);
  /// A name that a person gave themselves; it is marked and never replaces one of the address book.
  void addPushName(const std::string& jid, const std::string& name);
  /// A hidden id and the id with a number that stands for the same person.
  void addAlias(const std::string& hidden, const std::string& jid);
  [[nodiscard]] std::string labelOf(const std::string& jid) const;

 private:
  std::unordered_map<std::string, std::string> m_names;
  std::unordered_map<std::string, std::string> m_aliases;
};

} // namespace muniment::formats::whatsapp
