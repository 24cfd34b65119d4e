#pragma once

#include "app/preview/opened_file.h"

#include <span>

namespace muniment::preview {

/// Answers requests from the line until it ends.
class Service final {
 public:
  Service(OpenedFile& file, int line, std::span<uchar> shared) : m_file(&file), m_line(line), m_shared(shared) {}

  /// The exit code of the process.
  [[nodiscard]] int run();

 private:
  [[nodiscard]] PreviewAnswer answer(const PreviewRequest& request);
  [[nodiscard]] PreviewAnswer sizes(const PreviewRequest& request);
  [[nodiscard]] PreviewAnswer render(const PreviewRequest& request);
  [[nodiscard]] PreviewAnswer words(const PreviewRequest& request);
  [[nodiscard]] PreviewAnswer sound(const PreviewRequest& request);
  [[nodiscard]] PreviewAnswer frame(const PreviewRequest& request);
  [[nodiscard]] PreviewAnswer outline(const PreviewRequest& request);
  /// Into the shared memory, or that it does not fit.
  [[nodiscard]] bool share(QImage& image) const;
  [[nodiscard]] bool send(const PreviewAnswer& answer) const;

  OpenedFile* m_file;
  int m_line;
  std::span<uchar> m_shared;
  std::optional<OpenedFile::Status> m_opened;
  std::vector<PreviewAnswer::Word> m_words;
  int m_wordsOf = -1; ///< the page they are from
};

} // namespace muniment::preview
