// Whatever is read as an exported chat: each byte is in exactly one message, whole or delivered byte by byte, and all
// text is valid UTF-8.
#include "core/formats/whatsapp/text_reader.h"
#include "core/formats/whatsapp/text_title.h"
#include "core/formats/whatsapp/text_unicode.h"
#include "tests/fuzz/few_bytes.h"
#include "tests/fuzz/fuzz_target.h"

namespace {

using namespace muniment;
using namespace muniment::formats::whatsapp;
using muniment::tests::FewBytes;

/// A digest of all that was read, to compare two readings.
std::string readAll(std::string_view bytes, std::size_t piece) {
  FewBytes source(bytes, piece);
  const auto survey = surveyText(source, {});
  if (!survey || !*survey)
    return {};
  const auto reader = readText(source, **survey);
  tests::require(reader.has_value());
  SourceMessage message;
  std::string all;
  std::size_t at = 0;
  while ((*reader)->next(message).value_or(false)) {
    tests::require(message.offset == static_cast<std::int64_t>(at) &&
                   message.raw == bytes.substr(at, message.raw.size()));
    tests::require(isUtf8(message.text) && isUtf8(message.sender) && isUtf8(message.attachment.name));
    at += message.raw.size();
    all += std::to_string(static_cast<int>(message.kind)) + message.sender + '|' + message.text + '|' +
           std::to_string(message.time.milliseconds) + std::to_string(static_cast<int>(message.framing));
  }
  tests::require(at == bytes.size());
  tests::require((*survey)->summary.messages == message.ordinal + 1);
  return all + std::to_string((*reader)->findings().size());
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  tests::require(readAll(bytes, size + 1) == readAll(bytes, 1));
  (void)titleFromFileName(bytes);
  return 0;
}
