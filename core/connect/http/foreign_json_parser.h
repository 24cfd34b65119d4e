#pragma once

#include "core/connect/http/foreign_json.h"

namespace muniment::connect {

/// Reads one document. Depth and the length of a number are bounded; the size is bounded by whoever has the bytes.
class ForeignJsonParser final {
 public:
  explicit ForeignJsonParser(QByteArrayView bytes) : m_begin(bytes.begin()), m_at(m_begin), m_end(bytes.end()) {}

  [[nodiscard]] Result<ForeignJson> document();

 private:
  [[nodiscard]] Failure bad(const char* what) const;
  void skipSpace();
  [[nodiscard]] bool take(char expected);
  [[nodiscard]] bool takeWord(QByteArrayView word);
  [[nodiscard]] qsizetype digits();
  [[nodiscard]] Result<void> value(ForeignJson& into, int depth);
  [[nodiscard]] Result<void> word(ForeignJson& into);
  [[nodiscard]] Result<void> object(ForeignJson& into, int depth);
  [[nodiscard]] Result<void> array(ForeignJson& into, int depth);
  [[nodiscard]] Result<void> number(ForeignJson& into);
  [[nodiscard]] Result<QString> string();
  [[nodiscard]] bool escape(QString& text);

  const char* m_begin;
  const char* m_at;
  const char* m_end;
};

} // namespace muniment::connect
