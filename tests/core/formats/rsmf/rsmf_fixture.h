#pragma once

#include "core/formats/exchange/memory_sink.h"
#include "core/formats/rsmf/rsmf_validator.h"
#include "core/formats/rsmf/rsmf_writer.h"
#include "tests/core/formats/exchange/conversation_maker.h"
#include "tests/fuzz/memory_file_system.h"
#include "tests/support/test_suite.h"

namespace muniment::formats::rsmf::tests {

using muniment::tests::ConversationMaker;
using muniment::tests::MemoryFileSystem;
using muniment::tests::plainConversation;

/// Errors and warnings of a verdict, for comparing and for messages.
[[nodiscard]] inline QString textOf(const exchange::Verdict& verdict) {
  return verdict.codes(exchange::Weight::Error).join(u',') + u'|' + verdict.codes(exchange::Weight::Warning).join(u',');
}

struct Written final {
  QByteArray bytes;
  WriteReport report;
};

[[nodiscard]] inline Result<Written> written(const exchange::Conversation& conversation,
                                             Version version = Version::V2_0_0) {
  exchange::MemorySink sink;
  WriteOptions options;
  options.version = version;
  options.generator = QStringLiteral("Muniment test");
  MUNIMENT_TRY_LET(report, writeRsmf(conversation, options, sink, nullptr));
  return Written{sink.bytes(), report};
}

[[nodiscard]] inline Result<RsmfContents> validated(const QByteArray& mail) {
  MemoryFileSystem files(mail);
  return validateMail(files, FilePath{QStringLiteral("a")});
}

} // namespace muniment::formats::rsmf::tests
