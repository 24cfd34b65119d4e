#pragma once

#include "app/ctl/output.h"
#include "core/base/clock.h"
#include "core/connect/http/qt_transport.h"
#include "core/platform/local_file_system.h"
#include "core/platform/system_keychain.h"
#include "core/workspace/workspace.h"

#include <memory>

namespace muniment::ctl {

/// What stands before the command on the command line.
struct Settings final {
  std::string workspace;
  std::string passphraseFile;
  std::string onBehalfOf;
  std::string command; ///< id of the command, to repeat it safely
  bool json = false;
  bool quiet = false;
};

/// The composition root of one run of munimentctl.
class Session final {
 public:
  explicit Session(const Settings& settings);

  [[nodiscard]] Output& out() { return m_out; }
  [[nodiscard]] const workspace::Environment& environment() const { return m_environment; }
  [[nodiscard]] Result<FilePath> directory() const;
  /// The passphrase from `--passphrase-file` or MUNIMENT_PASSPHRASE_FILE; empty where neither is given.
  [[nodiscard]] Result<Secret> passphrase() const;
  [[nodiscard]] Result<Secret> readPassphrase(const QString& file) const;
  [[nodiscard]] Result<std::unique_ptr<workspace::Workspace>> open();
  [[nodiscard]] Result<std::optional<ActorId>> onBehalfOf() const;
  [[nodiscard]] Result<std::optional<CommandId>> commandId() const;
  /// The person's own signing key, opened with the passphrase.
  [[nodiscard]] Result<std::shared_ptr<const SigningKey>> signer(workspace::Workspace& workspace);

  /// Runs a command, shows its progress and waits for its receipt.
  template <class C>
  [[nodiscard]] Result<workspace::Receipt> run(workspace::Workspace& workspace, C command, const QString& what,
                                               workspace::RunOptions options = {}) {
    MUNIMENT_TRY_LET(actor, onBehalfOf());
    options.onBehalfOf = actor;
    MUNIMENT_TRY_LET(id, commandId());
    options.id = id;
    if (actor && !options.signer) {
      MUNIMENT_TRY_LET(key, signer(workspace));
      options.signer = key;
    }
    options.progress = std::make_shared<Progress>();
    return wait(workspace.run(std::move(command), options), what, options.progress);
  }

  /// Runs a command signed with the person's own key.
  template <class C>
  [[nodiscard]] Result<workspace::Receipt> runSigned(workspace::Workspace& workspace, C command, const QString& what) {
    workspace::RunOptions options;
    MUNIMENT_TRY_LET(key, signer(workspace));
    options.signer = key;
    return run(workspace, std::move(command), what, options);
  }

  /// Prints what came of a command.
  [[nodiscard]] Result<void> print(const Result<workspace::Receipt>& receipt);
  [[nodiscard]] Result<void> print(const Json& outcome);

  /// Waits for an answer and shows how far it is.
  template <class R>
  [[nodiscard]] R wait(const QFuture<R>& future, const QString& what, const SharedProgress& progress) {
    while (!future.isFinished()) {
      pause();
      m_out.progress(what, progress->done(), progress->total());
    }
    m_out.endProgress();
    return future.result();
  }

  /// The while between two looks at a ledger that is followed.
  void rest() const;

 private:
  static void pause();

  Settings m_settings;
  Output m_out;
  SystemClock m_clock;
  platform::LocalFileSystem m_files;
  platform::SystemKeychain m_keychain;
  connect::QtTransport m_transport;
  workspace::Environment m_environment;
};

} // namespace muniment::ctl
