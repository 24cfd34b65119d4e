#include "core/connect/manifest/manifest_client.h"

#include "core/connect/manifest/peer_answer.h"

namespace muniment::connect {

using namespace Qt::StringLiterals;

Result<const Operation*> ManifestClient::find(const QString& resource, const QString& operation) const {
  const auto& resources = m_connection->manifest().resources;
  const auto found = resources.find(resource);
  const auto known = found == resources.end() ? nullptr : &found->second.operations;
  if (!known || !known->contains(operation))
    return failure(ErrorKind::Usage, "peer.not_offered"_L1, {resource + u'/' + operation});
  return &known->at(operation);
}

Result<HttpResponse> ManifestClient::exchange(const Operation& operation, const CallInputs& inputs,
                                              const SharedProgress& progress, const AttachedFile* file,
                                              std::shared_ptr<DownloadTarget> target) {
  const TemplateValues values{m_connection->base(), m_connection->site(), inputs};
  MUNIMENT_TRY_LET(job, buildRequest(operation, values, m_connection->manifest().limits, file));
  job.progress = progress;
  job.download = std::move(target);
  return m_connection->line().exchange(job);
}

Result<PeerItem> ManifestClient::call(const QString& resource, const QString& operation, const CallInputs& inputs,
                                      const SharedProgress& progress, const AttachedFile* file) {
  MUNIMENT_TRY_LET(known, find(resource, operation));
  MUNIMENT_TRY_LET(response, exchange(*known, inputs, progress, file, nullptr));
  const Manifest& manifest = m_connection->manifest();
  MUNIMENT_TRY_LET(document, readAnswer(manifest, *known, response));
  const ForeignJson* item = known->item.in(document);
  if (!item)
    return failure(ErrorKind::Failed, "peer.shape_unexpected"_L1, {manifest.title});
  return PeerItem{*item, mapFields(manifest.resources.at(resource).map, *item, m_connection->hosts())};
}

Result<PageReader> ManifestClient::list(const QString& resource, CallInputs inputs, SharedProgress progress) {
  MUNIMENT_TRY_LET(known, find(resource, u"list"_s));
  return PageReader(*m_connection, m_connection->manifest().resources.at(resource), *known, std::move(inputs),
                    std::move(progress));
}

Result<QByteArray> ManifestClient::download(const QString& resource, const CallInputs& inputs,
                                            std::shared_ptr<DownloadTarget> target, const SharedProgress& progress) {
  MUNIMENT_TRY_LET(known, find(resource, u"content"_s));
  MUNIMENT_TRY_LET(response, exchange(*known, inputs, progress, nullptr, std::move(target)));
  if (response.status < 200 || response.status >= 300)
    return failure(errorOf(m_connection->manifest(), response));
  return headerOf(response, "Content-Type");
}

Result<void> ManifestClient::run(const SelfTest& test, const SharedProgress& progress) {
  if (test.operation != "list"_L1) {
    MUNIMENT_TRY(call(test.resource, test.operation, test.with, progress));
    return {};
  }
  MUNIMENT_TRY_LET(pages, list(test.resource, test.with, progress));
  MUNIMENT_TRY_LET(page, pages.next());
  if (page.value_or(PeerPage()).items.size() < std::size_t(test.atLeast))
    return failure(ErrorKind::Failed, "peer.test_failed"_L1, {m_connection->manifest().title});
  return {};
}

std::vector<ManifestClient::TestOutcome> ManifestClient::runSelfTests(const SharedProgress& progress) {
  std::vector<TestOutcome> outcomes;
  for (const SelfTest& test : m_connection->manifest().tests) {
    if (test.sample)
      continue;
    auto outcome = run(test, progress);
    outcomes.push_back({test.name, outcome ? std::nullopt : std::optional(std::move(outcome).error())});
  }
  return outcomes;
}

} // namespace muniment::connect
