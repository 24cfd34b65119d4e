#include "core/connect/manifest/template.h"

#include <algorithm>

namespace muniment::connect {
namespace {

using namespace Qt::StringLiterals;

/// The place that begins behind an opening brace; `dollar` tells the two kinds apart.
std::optional<Template::Piece> placeOf(QString name, bool dollar) {
  Template::Piece piece;
  if (dollar) {
    if (name == "base"_L1)
      return Template::Piece{Template::Source::Base, name, Template::Form::Text};
    piece.source = name.startsWith("site."_L1) ? Template::Source::Site : Template::Source::Secret;
    if (piece.source == Template::Source::Secret && !name.startsWith("secret."_L1))
      return std::nullopt;
    piece.text = name.section(u'.', 1);
    return piece.text.isEmpty() ? std::nullopt : std::optional(piece);
  }
  piece.source = Template::Source::Input;
  static constexpr QStringView kMarks = u"?*#";
  if (const auto mark = name.isEmpty() ? -1 : kMarks.indexOf(name.back()); mark >= 0) {
    piece.form = Template::Form(mark + 1);
    name.chop(1);
  }
  piece.text = name;
  return name.isEmpty() ? std::nullopt : std::optional(piece);
}

std::optional<QString> valueOf(const Template::Piece& piece, const TemplateValues& values) {
  switch (piece.source) {
  case Template::Source::Literal:
    return piece.text;
  case Template::Source::Base:
    return values.base;
  case Template::Source::Site: {
    const auto found = values.site.find(piece.text);
    return found == values.site.end() ? std::nullopt : std::optional(found->second);
  }
  case Template::Source::Secret:
    return std::nullopt; // never becomes text
  case Template::Source::Input:
    break;
  }
  const auto found = values.inputs.find(piece.text);
  if (found == values.inputs.end() || found->second.isEmpty())
    return piece.form == Template::Form::Optional ? std::optional(QString()) : std::nullopt;
  return found->second.join(u',');
}

} // namespace

std::optional<Template> Template::parse(const QString& text) {
  Template made;
  QString literal;
  const auto flush = [&] {
    if (!literal.isEmpty())
      made.m_pieces.push_back({Source::Literal, std::exchange(literal, {}), Form::Text});
  };
  for (qsizetype at = 0; at < text.size(); ++at) {
    const QChar c = text.at(at);
    const QChar next = at + 1 < text.size() ? text.at(at + 1) : QChar();
    const bool dollar = c == u'$' && next == u'{';
    if (!dollar && (c == u'{' || c == u'}') && next == c) {
      literal += c;
      ++at;
      continue;
    }
    if (c == u'}')
      return std::nullopt;
    if (!dollar && c != u'{') {
      literal += c;
      continue;
    }
    const qsizetype begin = at + (dollar ? 2 : 1);
    const qsizetype end = text.indexOf(u'}', begin);
    const auto piece = end < 0 ? std::nullopt : placeOf(text.sliced(begin, end - begin), dollar);
    if (!piece || piece->text.contains(u'{'))
      return std::nullopt;
    flush();
    made.m_pieces.push_back(*piece);
    at = end;
  }
  flush();
  return made;
}

bool Template::uses(Source source) const {
  return std::ranges::any_of(m_pieces, [source](const Piece& piece) { return piece.source == source; });
}

std::optional<QString> Template::only(Source source) const {
  return m_pieces.size() == 1 && m_pieces.front().source == source ? std::optional(m_pieces.front().text)
                                                                   : std::nullopt;
}

const Template::Piece* Template::singleInput() const {
  return m_pieces.size() == 1 && m_pieces.front().source == Source::Input ? &m_pieces.front() : nullptr;
}

std::optional<QString> fill(const Template& text, const TemplateValues& values, ValueEncoding encode) {
  QString out;
  for (const Template::Piece& piece : text.pieces()) {
    const auto value = valueOf(piece, values);
    if (!value)
      return std::nullopt;
    out += encode && piece.source == Template::Source::Input ? encode(*value) : *value;
  }
  return out;
}

} // namespace muniment::connect
