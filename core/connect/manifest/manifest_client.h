#pragma once

#include "core/connect/manifest/manifest_connection.h"
#include "core/connect/manifest/page_reader.h"
#include "core/connect/manifest/peer_item.h"
#include "core/connect/manifest/request_builder.h"

namespace muniment::connect {

/// Speaks to a system as its manifest describes it. Blocking: for worker threads only.
class ManifestClient final {
 public:
  explicit ManifestClient(ManifestConnection& connection) : m_connection(&connection) {}

  /// How one self-test went.
  struct TestOutcome final {
    QString name;
    std::optional<Error> error;
  };

  /// Get, create, update, remove, upload, subscribe: one call with one answer.
  [[nodiscard]] Result<PeerItem> call(const QString& resource, const QString& operation, const CallInputs& inputs,
                                      const SharedProgress& progress = {}, const AttachedFile* file = nullptr);
  /// The pages of a list, from its start or from the cursor among the inputs.
  [[nodiscard]] Result<PageReader> list(const QString& resource, CallInputs inputs, SharedProgress progress = {});
  /// The bytes of a thing; returns what the peer says of their type.
  [[nodiscard]] Result<QByteArray> download(const QString& resource, const CallInputs& inputs,
                                            std::shared_ptr<DownloadTarget> target,
                                            const SharedProgress& progress = {});
  /// Runs the self-tests that speak to the system; those on samples ran when the manifest was read.
  [[nodiscard]] std::vector<TestOutcome> runSelfTests(const SharedProgress& progress = {});

 private:
  [[nodiscard]] Result<const Operation*> find(const QString& resource, const QString& operation) const;
  [[nodiscard]] Result<HttpResponse> exchange(const Operation& operation, const CallInputs& inputs,
                                              const SharedProgress& progress, const AttachedFile* file,
                                              std::shared_ptr<DownloadTarget> target);
  [[nodiscard]] Result<void> run(const SelfTest& test, const SharedProgress& progress);

  ManifestConnection* m_connection;
};

} // namespace muniment::connect
