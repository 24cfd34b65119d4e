#pragma once

#include "core/base/page_reader.h"
#include "core/preview/client/preview_document.h"

namespace muniment::preview {

/// Reads pages in the child that shows them.
class ChildPageReader final : public PageReader {
 public:
  static constexpr std::int64_t kMostPages = 5'000;
  static constexpr qsizetype kMostLetters = qsizetype{8} << 20; ///< of one file
  static constexpr qsizetype kMostOnPage = 100'000;

  explicit ChildPageReader(std::shared_ptr<PreviewHost> host) : m_host(std::move(host)) {}

  [[nodiscard]] Result<QStringList> read(const QByteArray& bytes) override;
  void cancel() override;

 private:
  [[nodiscard]] Result<QStringList> pagesOf(PreviewDocument& document);

  std::shared_ptr<PreviewHost> m_host;
  std::mutex m_mutex;
  PreviewDocument* m_reading = nullptr; ///< while it is being read
  bool m_isCancelled = false;
};

} // namespace muniment::preview
