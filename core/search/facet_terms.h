#pragma once

#include "core/model/conversation.h"

#include <QtCore/QByteArray>

namespace muniment::search {

/// Words of the index that no text can produce, because folding leaves no §: `§type§image`, `§from§anna`. They stand
/// for what never changes about a message.
namespace terms {

/// Every message has it, so that "all but …" is a question to the index.
inline constexpr QByteArrayView kAny = "§any";

[[nodiscard]] QByteArray ofType(QStringView type);
[[nodiscard]] QByteArray has(QStringView what);
[[nodiscard]] QByteArray is(QStringView what);
[[nodiscard]] QByteArray from(QByteArrayView token);
[[nodiscard]] QByteArray in(ConversationId conversation);

} // namespace terms

/// The terms of one speaker, a space after each; the same for all messages of theirs.
[[nodiscard]] QByteArray speakerTerms(const Speaker& speaker);

/// Appends everything that makes one message findable, a space after each token: the name of its file, its terms, those
/// of its speaker, its text. The terms in between keep a phrase from running from the name into the text.
void appendMessageIndex(QByteArray& utf8, const Message& message, QByteArrayView speakerTerms);

} // namespace muniment::search
