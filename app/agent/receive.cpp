#include "app/agent/receive.h"

#include "app/agent/group_readable_files.h"
#include "core/base/error_catalogue.h"
#include "core/delivery/receiver_settings.h"

#include <QtCore/QString>

#include <iostream>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

namespace muniment::agent {
namespace {

constexpr qint64 kLargestSettings = qint64(1) << 20;
constexpr int kOtherFiles = 64; ///< open besides the connections

Result<delivery::ReceiverSettings> readSettings(FileSystem& files, const std::string& path) {
  MUNIMENT_TRY_LET(file, files.openToRead(FilePath{QString::fromStdString(path)}));
  QByteArray bytes(kLargestSettings, Qt::Uninitialized);
  MUNIMENT_TRY_LET(size, file->read(bytes.data(), bytes.size()));
  bytes.truncate(size);
  MUNIMENT_TRY_LET(content, parseJson(bytes));
  return delivery::receiverSettingsFrom(content);
}

/// Each connection is an open file: asks for as many as the settings want, and wants no more than there are.
void makeRoomForConnections(connect::ServerLimits& limits) {
#ifdef Q_OS_UNIX
  rlimit files = {};
  if (::getrlimit(RLIMIT_NOFILE, &files) != 0)
    return;
  const auto wanted = static_cast<rlim_t>(limits.connections + kOtherFiles);
  if (files.rlim_cur < wanted) {
    files.rlim_cur = std::min(wanted, files.rlim_max);
    if (::setrlimit(RLIMIT_NOFILE, &files) != 0)
      return;
  }
  const rlim_t most = files.rlim_cur > kOtherFiles ? files.rlim_cur - kOtherFiles : 1;
  limits.connections = static_cast<int>(std::min(static_cast<rlim_t>(limits.connections), most));
#else
  Q_UNUSED(limits)
#endif
}

int fail(const Error& error) {
  std::cerr << errorText(error).toStdString() << '\n';
  return 1;
}

} // namespace

int receive(const std::string& settingsFile, const StopSignal& stop) {
  GroupReadableFiles files;
  auto settings = readSettings(files, settingsFile);
  if (!settings)
    return fail(settings.error());
  auto hooks = delivery::readHooks(files, *settings);
  if (!hooks)
    return fail(hooks.error());
  makeRoomForConnections(settings->limits);
  auto journal = delivery::JournalWriter::open(files, settings->journal, settings->bounds);
  if (!journal)
    return fail(journal.error());
  const SystemClock clock;
  delivery::LetterQueue queue(std::move(*journal), settings->address, {});
  delivery::Receiver receiver(std::move(*hooks), clock, queue);
  const auto server = connect::HttpServer::listen(settings->listen, settings->port, receiver, settings->limits);
  if (!server)
    return fail(server.error());
  std::cout << "listening on " << settings->listen.constData() << ':' << (*server)->port() << '\n' << std::flush;
  stop.wait();
  queue.close(); // answers what was promised; the server ends after it
  return 0;
}

} // namespace muniment::agent
