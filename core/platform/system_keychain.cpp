#include "core/platform/system_keychain.h"

#include <qt6keychain/keychain.h>

#include <chrono>
#include <future>

namespace muniment::platform {
namespace {

using namespace Qt::StringLiterals;

/// Long enough to find a password for a prompt, short enough not to hang for ever on a service that does not answer.
constexpr std::chrono::minutes kPatience(3);

/// Codes only: the texts are translated and differ from one desktop to the next.
Error keychainError(QKeychain::Error code) {
  const QString detail = u"code "_s + QString::number(code);
  switch (code) {
  case QKeychain::EntryNotFound:
    return makeError(ErrorKind::NotFound, "keychain.no_entry"_L1, {}, detail);
  case QKeychain::AccessDeniedByUser:
  case QKeychain::AccessDenied:
    return makeError(ErrorKind::Refused, "keychain.denied"_L1, {}, detail);
  default:
    return makeError(ErrorKind::Unavailable, "keychain.unavailable"_L1, {}, detail);
  }
}

QByteArray answerOf(QKeychain::Job* job) {
  const auto* const reading = qobject_cast<QKeychain::ReadPasswordJob*>(job);
  return reading ? reading->binaryData() : QByteArray();
}

} // namespace

SystemKeychain::SystemKeychain(QString service) : m_service(std::move(service)), m_home(std::make_unique<QObject>()) {
  m_home->moveToThread(&m_thread);
  m_thread.setObjectName(u"keychain"_s);
  m_thread.start();
}

SystemKeychain::~SystemKeychain() {
  m_thread.quit();
  m_thread.wait();
}

template <class Job, class Prepare>
Result<QByteArray> SystemKeychain::runJob(const QString& entry, Prepare prepare) {
  // Shared, because a job may still answer after its caller has lost patience.
  const auto answer = std::make_shared<std::promise<Result<QByteArray>>>();
  auto future = answer->get_future();
  QMetaObject::invokeMethod(
      m_home.get(),
      [this, entry, prepare = std::move(prepare), answer]() mutable {
        auto* const job = new Job(m_service, m_home.get());
        job->setKey(entry);
        prepare(*job);
        QObject::connect(job, &QKeychain::Job::finished, m_home.get(), [answer](QKeychain::Job* done) {
          if (done->error() == QKeychain::NoError)
            answer->set_value(answerOf(done));
          else
            answer->set_value(failure(keychainError(done->error())));
        });
        job->start();
      },
      Qt::QueuedConnection);
  if (future.wait_for(kPatience) != std::future_status::ready)
    return failure(ErrorKind::Unavailable, "keychain.unavailable"_L1, {}, u"no answer"_s);
  return future.get();
}

Result<Secret> SystemKeychain::read(const QString& entry) {
  MUNIMENT_TRY_LET(bytes, runJob<QKeychain::ReadPasswordJob>(entry, [](QKeychain::ReadPasswordJob&) {}));
  return Secret(std::move(bytes));
}

Result<void> SystemKeychain::write(const QString& entry, const Secret& secret) {
  MUNIMENT_TRY(runJob<QKeychain::WritePasswordJob>(
      entry, [bytes = secret.view().toByteArray()](QKeychain::WritePasswordJob& job) { job.setBinaryData(bytes); }));
  return {};
}

Result<void> SystemKeychain::remove(const QString& entry) {
  MUNIMENT_TRY(runJob<QKeychain::DeletePasswordJob>(entry, [](QKeychain::DeletePasswordJob&) {}));
  return {};
}

} // namespace muniment::platform
