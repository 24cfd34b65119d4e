// What a database keeps in protocol buffers is read within its bytes, and only valid UTF-8 comes out.
#include "core/formats/whatsapp/ios_metadata.h"
#include "core/formats/whatsapp/protobuf_reader.h"
#include "tests/fuzz/fuzz_target.h"

#include <QtCore/QString>

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace muniment;
  using namespace muniment::formats::whatsapp;
  const QByteArrayView bytes = tests::viewOf(data, size);
  const IosMetadata metadata = IosMetadata::parse(bytes);
  tests::require(QString::fromStdString(metadata.quote.text).toStdString() == metadata.quote.text);
  for (const SourceReaction& reaction : iosReactions(bytes))
    tests::require(!reaction.emoji.empty());
  qsizetype total = 0;
  ProtobufReader reader(bytes);
  for (ProtobufField field; reader.next(field);)
    total += field.bytes.size();
  tests::require(total <= bytes.size());
  return 0;
}
