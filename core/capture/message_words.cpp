#include "core/capture/message_words.h"

namespace muniment::capture {

QByteArray wordsOf(const Message& message) { return message.text.toLower().toUtf8(); }

} // namespace muniment::capture
