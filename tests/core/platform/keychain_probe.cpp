#include "core/platform/system_keychain.h"

#include <QtCore/QCoreApplication>

#include <cstdio>

namespace {

using namespace muniment;

/// Prints `ok` or the id of the error for each step of a life of an entry.
template <class T>
bool say(const char* step, const Result<T>& outcome) {
  std::printf("%s %s\n", step, outcome ? "ok" : qPrintable(outcome.error().id));
  return outcome.has_value();
}

} // namespace

int main(int argc, char** argv) {
  const QCoreApplication application(argc, argv);
  const QString entry = QStringLiteral("probe-%1").arg(QCoreApplication::applicationPid());
  QByteArray bytes(256, '\0');
  for (int i = 0; i < 256; ++i)
    bytes[i] = static_cast<char>(i);
  platform::SystemKeychain keychain(QStringLiteral("Muniment test"));
  if (!say("read-missing", keychain.read(entry)) && !say("write", keychain.write(entry, Secret(QByteArray(bytes)))))
    return 1;
  const auto read = keychain.read(entry);
  say("read", read);
  std::printf("same %s\n", read && read->view() == bytes ? "ok" : "no");
  say("remove", keychain.remove(entry));
  say("read-removed", keychain.read(entry));
  return 0;
}
