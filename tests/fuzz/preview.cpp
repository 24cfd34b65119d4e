// Whatever a preview child says is an answer that reads back the same, or none; a stream of frames never grows beyond
// one.
#include "core/preview/wire/frame.h"
#include "core/preview/wire/preview_answer.h"
#include "core/preview/wire/preview_request.h"
#include "tests/fuzz/fuzz_target.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace muniment;
  const QByteArrayView bytes = tests::viewOf(data, size);
  if (const auto answer = preview::PreviewAnswer::unpack(bytes)) {
    const QByteArray packed = answer->pack();
    const auto again = preview::PreviewAnswer::unpack(packed);
    tests::require(again && *again == *answer);
  }
  if (const auto request = preview::PreviewRequest::unpack(bytes)) {
    const auto again = preview::PreviewRequest::unpack(request->pack());
    tests::require(again && again->pack() == request->pack());
  }
  preview::Frame whole;
  preview::Frame pieces;
  whole.feed(bytes);
  qsizetype at = 0;
  for (;;) {
    const auto expected = whole.next();
    auto next = pieces.next();
    while (next && !*next && at < bytes.size()) {
      pieces.feed(bytes.sliced(at++, 1));
      next = pieces.next();
    }
    tests::require(expected.has_value() == next.has_value());
    if (!expected)
      return 0;
    tests::require(*expected == *next);
    if (!*expected)
      return 0;
    tests::require((*expected)->size() <= preview::Frame::kMost);
  }
}
