#include "app/ctl/session.h"

#include "core/base/sealed_box.h"
#include "core/connect/http/transport_settings.h"
#include "core/vault/recovery_key.h"
#include "core/workspace/keys/my_signer.h"
#include "core/workspace/policy/policy.h"

#include <QtCore/QFile>
#include <QtCore/QProcessEnvironment>

#include <chrono>
#include <thread>

namespace muniment::ctl {

using namespace Qt::StringLiterals;

Session::Session(const Settings& settings)
    : m_settings(settings), m_out(settings.json, settings.quiet),
      m_transport(connect::transportSettings(QProcessEnvironment::systemEnvironment(), m_files)
                      .value_or(connect::TransportSettings())), // refused before, if wrong
      m_environment{&m_clock, &m_files, &m_keychain, &m_transport, {}, &m_transport} {}

void Session::pause() { std::this_thread::sleep_for(std::chrono::milliseconds(2)); }

void Session::rest() const { std::this_thread::sleep_for(std::chrono::milliseconds(200)); }

Result<FilePath> Session::directory() const {
  QString path = QString::fromStdString(m_settings.workspace);
  if (path.isEmpty())
    path = qEnvironmentVariable("MUNIMENT_WORKSPACE");
  if (path.isEmpty()) {
    MUNIMENT_TRY_LET(policy, workspace::readPolicy(*m_environment.files));
    path = policy.defaultWorkspace;
  }
  if (path.isEmpty())
    return failure(ErrorKind::Usage, "ctl.no_workspace"_L1);
  return FilePath{path};
}

Result<Secret> Session::passphrase() const {
  QString path = QString::fromStdString(m_settings.passphraseFile);
  if (path.isEmpty())
    path = qEnvironmentVariable("MUNIMENT_PASSPHRASE_FILE");
  if (path.isEmpty())
    return Secret();
  return readPassphrase(path);
}

Result<Secret> Session::readPassphrase(const QString& path) const {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly))
    return failure(ErrorKind::NotFound, "ctl.no_passphrase_file"_L1, {}, file.errorString());
  QByteArray text = file.read(4096);
  while (text.endsWith('\n') || text.endsWith('\r'))
    text.chop(1);
  return passphraseBytes(QString::fromUtf8(text));
}

Result<std::unique_ptr<workspace::Workspace>> Session::open() {
  MUNIMENT_TRY_LET(folder, directory());
  MUNIMENT_TRY_LET(secret, passphrase());
  workspace::Unlock unlock;
  // As in the window, whoever lost the passphrase gives the recovery key in its place.
  const QString text = QString::fromUtf8(secret.view());
  if (vault::RecoveryKey::parse(text))
    unlock.recoveryKey = text;
  else
    unlock.passphrase = std::move(secret);
  MUNIMENT_TRY_LET(parts, workspace::openWorkspace(m_environment, folder, std::move(unlock)));
  return std::make_unique<workspace::Workspace>(std::move(parts));
}

Result<void> Session::print(const Result<workspace::Receipt>& receipt) {
  MUNIMENT_TRY(receipt);
  return print(receipt->outcome);
}

Result<void> Session::print(const Json& outcome) {
  MUNIMENT_TRY_LET(text, canonicalJson(outcome));
  m_out.document(outcome, QString::fromUtf8(text));
  return {};
}

Result<std::optional<ActorId>> Session::onBehalfOf() const {
  if (m_settings.onBehalfOf.empty())
    return std::nullopt;
  const auto actor = ActorId::parse(QString::fromStdString(m_settings.onBehalfOf));
  if (!actor)
    return failure(ErrorKind::Usage, "actor.unknown"_L1);
  return actor;
}

Result<std::optional<CommandId>> Session::commandId() const {
  if (m_settings.command.empty())
    return std::nullopt;
  const auto id = CommandId::parse(QString::fromStdString(m_settings.command));
  if (!id)
    return failure(ErrorKind::Usage, "ctl.bad_command_id"_L1);
  return id;
}

Result<std::shared_ptr<const SigningKey>> Session::signer(workspace::Workspace& workspace) {
  MUNIMENT_TRY_LET(secret, passphrase());
  const auto given = secret.isEmpty() ? nullptr : std::make_shared<const Secret>(std::move(secret));
  return workspace.ask(workspace::MySigner{given}).result();
}

} // namespace muniment::ctl
