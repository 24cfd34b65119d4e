#pragma once

#include "core/search/letters.h"
#include "core/search/token.h"

#include <QtCore/QByteArrayView>

#include <algorithm>
#include <array>

namespace muniment::search {

/// Where a character came from, in UTF-16 units of the original.
struct Place final {
  qsizetype begin = 0;
  qsizetype end = 0;
};

/// Bytes of one growing token, with a limit so that a text without separators cannot make a token of its own size.
struct TokenBytes final {
  static constexpr int kMost = 96;
  std::array<char, kMost + 4> bytes{};
  int size = 0;
  int letters = 0;
  Place place;

  [[nodiscard]] bool isEmpty() const { return size == 0; }
  [[nodiscard]] bool isFull() const { return size + 4 > kMost; }
  [[nodiscard]] QByteArrayView view() const { return {bytes.data(), size}; }
  void clear() { size = letters = 0; }
  void add(char32_t letter, Place at) {
    if (isEmpty())
      place = at;
    place.end = at.end;
    ++letters;
    const auto put = [&](char32_t byte) { bytes[static_cast<std::size_t>(size++)] = static_cast<char>(byte); };
    if (letter < 0x80)
      return put(letter);
    if (letter < 0x800) {
      put(0xC0 | letter >> 6);
    } else {
      if (letter < 0x10000) {
        put(0xE0 | letter >> 12);
      } else {
        put(0xF0 | letter >> 18);
        put(0x80 | (letter >> 12 & 0x3F));
      }
      put(0x80 | (letter >> 6 & 0x3F));
    }
    put(0x80 | (letter & 0x3F));
  }
};

/// Groups folded characters into tokens and hands them, in the order of the text, to `sink(kind, bytes, place)`.
/// The units of 你好吗 come out as 你 你好 好 好吗 吗: what was one run stays one run of tokens, so that a phrase of
/// tokens finds exactly the substrings.
template <class Sink>
class TokenWriter final {
 public:
  /// `leastStem`: letters that must remain for the Arabic article to be taken off.
  TokenWriter(Sink& sink, int leastStem) : m_sink(&sink), m_leastStem(leastStem) {}

  void put(char32_t letter, Place at) {
    switch (roleOf(letter)) {
    case LetterRole::Transparent:
      return;
    case LetterRole::Letter:
      return putLetter(letter, at);
    case LetterRole::Unit:
      return putUnit(letter, at);
    case LetterRole::Mark:
      return putMark(letter, at);
    case LetterRole::Flag:
      return putFlag(letter, at);
    case LetterRole::Symbol:
      return putSymbol(letter, at);
    case LetterRole::Separator:
      return finish();
    }
  }

  void putLetter(char32_t letter, Place at) {
    finishUnits();
    finishFlag();
    if (m_word.isFull())
      finishWord();
    m_word.add(letter, at);
  }

  void finish() {
    finishWord();
    finishUnits();
    finishFlag();
  }

 private:
  void putUnit(char32_t letter, Place at) {
    finishWord();
    finishFlag();
    emitUnit();
    m_unit.add(letter, at);
  }

  void putMark(char32_t letter, Place at) {
    TokenBytes& open = m_unit.isEmpty() ? m_word : m_unit;
    // A unit holds few marks: two of them must fit into one pair.
    if (!open.isEmpty() && open.size < TokenBytes::kMost / 2 - 4)
      open.add(letter, at);
  }

  void putFlag(char32_t letter, Place at) {
    finishWord();
    finishUnits();
    const bool complete = !m_flag.isEmpty();
    m_flag.add(letter, at);
    if (complete)
      finishFlag();
  }

  void putSymbol(char32_t letter, Place at) {
    finish();
    m_flag.add(letter, at);
    finishFlag();
  }

  void finishWord() {
    if (m_word.isEmpty())
      return;
    QByteArrayView word = m_word.view();
    constexpr QByteArrayView article = "\xD8\xA7\xD9\x84";
    if (m_word.letters >= m_leastStem + 2 && word.startsWith(article))
      word = word.sliced(article.size());
    (*m_sink)(TokenKind::Word, word, m_word.place);
    m_word.clear();
  }

  void emitUnit() {
    if (m_unit.isEmpty())
      return;
    if (!m_before.isEmpty()) {
      std::array<char, 2 * TokenBytes::kMost> pair{};
      std::copy_n(m_before.bytes.data(), m_before.size, pair.data());
      std::copy_n(m_unit.bytes.data(), m_unit.size, pair.data() + m_before.size);
      (*m_sink)(TokenKind::Pair, QByteArrayView(pair.data(), m_before.size + m_unit.size),
                Place{m_before.place.begin, m_unit.place.end});
    }
    (*m_sink)(TokenKind::Unit, m_unit.view(), m_unit.place);
    m_before = m_unit;
    m_unit.clear();
  }

  void finishUnits() {
    emitUnit();
    m_before.clear();
  }

  void finishFlag() {
    if (!m_flag.isEmpty())
      (*m_sink)(TokenKind::Symbol, m_flag.view(), m_flag.place);
    m_flag.clear();
  }

  Sink* m_sink;
  int m_leastStem;
  TokenBytes m_word;
  TokenBytes m_unit;
  TokenBytes m_before;
  TokenBytes m_flag;
};

} // namespace muniment::search
