#include "app/preview/pdf_words.h"

#include "core/preview/wire/preview_request.h"

#include <poppler-qt6.h>

namespace muniment::preview {
namespace {

constexpr std::size_t kMostWords = 200'000;

} // namespace

std::vector<PreviewAnswer::Word> wordsOf(const Poppler::Page& page) {
  const std::vector<std::unique_ptr<Poppler::TextBox>> boxes = page.textList();
  std::vector<PreviewAnswer::Word> words;
  words.reserve(std::min(boxes.size(), kMostWords));
  for (std::size_t i = 0; i < boxes.size() && i < kMostWords; ++i) {
    const Poppler::TextBox& box = *boxes[i];
    PreviewAnswer::Word word{box.text().left(PreviewRequest::kMostText), box.boundingBox(), false, box.hasSpaceAfter()};
    // What begins beside the last line and not behind the last word begins a new line.
    if (!words.empty()) {
      PreviewAnswer::Word& before = words.back();
      const double middle = word.box.center().y();
      before.endsLine = middle < before.box.top() || middle > before.box.bottom();
    }
    words.push_back(std::move(word));
  }
  return words;
}

} // namespace muniment::preview
