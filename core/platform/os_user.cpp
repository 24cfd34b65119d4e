#include "core/platform/os_user.h"

#ifdef Q_OS_WIN
#include <windows.h>

#include <lmcons.h>
#else
#include <pwd.h>
#include <unistd.h>

#include <array>
#endif

namespace muniment::platform {

#ifdef Q_OS_WIN
QString currentUser() {
  wchar_t name[UNLEN + 1];
  DWORD size = UNLEN + 1;
  return GetUserNameW(name, &size) ? QString::fromWCharArray(name) : QString();
}
#else
QString currentUser() {
  passwd entry{};
  passwd* found = nullptr;
  std::array<char, 4096> buffer{};
  // The account of the process, not the environment: USER can be set to anything.
  if (getpwuid_r(getuid(), &entry, buffer.data(), buffer.size(), &found) != 0 || !found)
    return QString::number(getuid());
  return QString::fromLocal8Bit(found->pw_name);
}
#endif

} // namespace muniment::platform
