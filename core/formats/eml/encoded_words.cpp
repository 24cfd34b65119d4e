#include "core/formats/eml/encoded_words.h"

#include "core/formats/eml/header_text.h"

#include <QtCore/QStringDecoder>

#include <optional>

namespace muniment::formats::eml {
namespace {

constexpr qsizetype kBytes = 42; ///< 56 characters of base64 and 12 around them

struct Word final {
  QByteArray charset;
  QByteArray bytes;
  qsizetype end = 0;
};

bool isSpace(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

QByteArray fromQ(QByteArrayView text) {
  QByteArray bytes;
  for (qsizetype i = 0; i < text.size(); ++i) {
    bool isHex = false;
    const int code = text[i] == '=' && i + 2 < text.size() ? text.sliced(i + 1, 2).toByteArray().toInt(&isHex, 16) : 0;
    if (isHex)
      i += 2;
    bytes += isHex ? static_cast<char>(code) : text[i] == '_' ? ' ' : text[i];
  }
  return bytes;
}

/// `=?charset?B?…?=` at this place.
std::optional<Word> wordAt(QByteArrayView line, qsizetype at) {
  if (!line.sliced(at).startsWith("=?"))
    return std::nullopt;
  const qsizetype charset = line.indexOf('?', at + 2);
  if (charset < 0 || charset + 2 >= line.size() || line[charset + 2] != '?')
    return std::nullopt;
  const qsizetype end = line.indexOf("?=", charset + 3);
  if (end < 0)
    return std::nullopt;
  const QByteArrayView text = line.sliced(charset + 3, end - charset - 3);
  Word word{line.sliced(at + 2, charset - at - 2).toByteArray().toLower(), {}, end + 2};
  const char how = line[charset + 1];
  if (how == 'B' || how == 'b')
    word.bytes = QByteArray::fromBase64(text.toByteArray());
  else if (how == 'Q' || how == 'q')
    word.bytes = fromQ(text);
  else
    return std::nullopt;
  return word;
}

QString textOf(const QByteArray& charset, const QByteArray& bytes) {
  QStringDecoder decoder(charset.constData());
  return decoder.isValid() ? QString(decoder(bytes)) : QString::fromUtf8(bytes);
}

} // namespace

QByteArrayList encodedWords(const QString& text) {
  QByteArrayList words;
  QByteArray bytes;
  const auto put = [&] {
    words += "=?UTF-8?B?" + bytes.toBase64() + "?=";
    bytes.clear();
  };
  for (const char32_t point : text.toUcs4()) {
    const QByteArray character = QString::fromUcs4(&point, 1).toUtf8();
    if (bytes.size() + character.size() > kBytes)
      put();
    bytes += character;
  }
  if (!bytes.isEmpty() || words.isEmpty())
    put();
  return words;
}

QString decodedWords(QByteArrayView line) {
  QString text;
  QByteArray plain;
  qsizetype at = 0;
  const auto putPlain = [&] {
    text += QString::fromUtf8(plain);
    plain.clear();
  };
  while (at < line.size()) {
    auto word = wordAt(line, at);
    if (!word) {
      plain += line[at++];
      continue;
    }
    putPlain();
    // Space between two encoded words is folding, and a character may be cut in two between them.
    QByteArray bytes = word->bytes;
    for (at = word->end;;) {
      qsizetype next = at;
      while (next < line.size() && isSpace(line[next]))
        ++next;
      auto following = next < line.size() ? wordAt(line, next) : std::nullopt;
      if (!following)
        break;
      if (following->charset == word->charset) {
        bytes += following->bytes;
      } else {
        text += textOf(word->charset, bytes);
        bytes = following->bytes;
        word->charset = following->charset;
      }
      at = following->end;
    }
    text += textOf(word->charset, bytes);
  }
  putPlain();
  return text;
}

QString headerValue(QByteArrayView folded) {
  QByteArray line;
  for (const char c : folded) {
    if (c != '\r' && c != '\n')
      line += c == '\t' ? ' ' : c;
  }
  return decodedWords(line.trimmed()).trimmed();
}

} // namespace muniment::formats::eml
