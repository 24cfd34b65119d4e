#include "core/platform/administrator_file.h"

#include <QtCore/QDir>
#include <QtCore/QScopeGuard>

#include <windows.h>

#include <aclapi.h>
#include <shlobj.h>

namespace muniment::platform {
namespace {

using namespace Qt::StringLiterals;

bool isAdministrators(PSID sid) {
  return IsWellKnownSid(sid, WinBuiltinAdministratorsSid) || IsWellKnownSid(sid, WinLocalSystemSid);
}

/// Whether nobody but administrators owns it or is granted a right to change it.
bool isOfAdministrators(const QString& path) {
  PSID owner = nullptr;
  PACL list = nullptr;
  PSECURITY_DESCRIPTOR descriptor = nullptr;
  const std::wstring name = QDir::toNativeSeparators(path).toStdWString();
  if (GetNamedSecurityInfoW(name.c_str(), SE_FILE_OBJECT, OWNER_SECURITY_INFORMATION | DACL_SECURITY_INFORMATION,
                            &owner, nullptr, &list, nullptr, &descriptor) != ERROR_SUCCESS)
    return false;
  const auto freed = qScopeGuard([descriptor] { LocalFree(descriptor); });
  if (!isAdministrators(owner) || !list)
    return false;
  constexpr DWORD kChanges =
      FILE_WRITE_DATA | FILE_APPEND_DATA | DELETE | WRITE_DAC | WRITE_OWNER | GENERIC_WRITE | GENERIC_ALL;
  for (DWORD index = 0; index < list->AceCount; ++index) {
    void* entry = nullptr;
    if (!GetAce(list, index, &entry))
      return false;
    const auto* header = static_cast<ACE_HEADER*>(entry);
    if (header->AceType != ACCESS_ALLOWED_ACE_TYPE || (header->AceFlags & INHERIT_ONLY_ACE) != 0)
      continue;
    auto* allowed = static_cast<ACCESS_ALLOWED_ACE*>(entry);
    if ((allowed->Mask & kChanges) != 0 && !isAdministrators(&allowed->SidStart))
      return false;
  }
  return true;
}

} // namespace

FilePath policyPlace() {
  PWSTR folder = nullptr;
  // Asked of the system: the variable ProgramData belongs to whoever starts the program.
  const HRESULT found = SHGetKnownFolderPath(FOLDERID_ProgramData, KF_FLAG_DEFAULT, nullptr, &folder);
  const auto freed = qScopeGuard([folder] { CoTaskMemFree(folder); });
  const QString base =
      SUCCEEDED(found) ? QDir::fromNativeSeparators(QString::fromWCharArray(folder)) : u"C:/ProgramData"_s;
  return {base + u"/Muniment/policy.json"_s};
}

Result<void> requireAdministratorsFile(const FilePath& path) {
  const std::wstring name = QDir::toNativeSeparators(path.value).toStdWString();
  const DWORD attributes = GetFileAttributesW(name.c_str());
  if (attributes == INVALID_FILE_ATTRIBUTES) {
    const DWORD code = GetLastError();
    if (code == ERROR_FILE_NOT_FOUND || code == ERROR_PATH_NOT_FOUND)
      return {};
    return failure(ErrorKind::Refused, "policy.unreadable"_L1, {path.value});
  }
  // Users may make files in ProgramData, so the file counts and not only its folder.
  if ((attributes & (FILE_ATTRIBUTE_DIRECTORY | FILE_ATTRIBUTE_REPARSE_POINT)) != 0 || !isOfAdministrators(path.value))
    return failure(ErrorKind::Refused, "policy.not_administrators"_L1, {path.value});
  return {};
}

} // namespace muniment::platform
