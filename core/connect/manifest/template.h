#pragma once

#include <QtCore/QString>

#include <map>
#include <optional>
#include <vector>

namespace muniment::connect {

/// Text with places to fill in: `${site.NAME}`, `${secret.NAME}`, `${base}` from the connection, `{name}` from the
/// call.
/// `{name?}` may be missing, `{name*}` is a list, `{name#}` a number; `{{` and `}}` are the braces themselves.
class Template final {
 public:
  enum class Source { Literal, Site, Secret, Base, Input };
  enum class Form { Text, Optional, List, Number };
  struct Piece final {
    Source source = Source::Literal;
    QString text; ///< what stands there, or the name of what comes there
    Form form = Form::Text;
    friend bool operator==(const Piece&, const Piece&) = default;
  };

  [[nodiscard]] static std::optional<Template> parse(const QString& text);

  [[nodiscard]] const std::vector<Piece>& pieces() const { return m_pieces; }
  [[nodiscard]] bool isEmpty() const { return m_pieces.empty(); }
  [[nodiscard]] bool uses(Source source) const;
  /// The name, where the whole text is one place of that source.
  [[nodiscard]] std::optional<QString> only(Source source) const;
  /// The piece, where the whole text is one input.
  [[nodiscard]] const Piece* singleInput() const;

  friend bool operator==(const Template&, const Template&) = default;

 private:
  std::vector<Piece> m_pieces;
};

/// What a connection knows and what a call brings along.
struct TemplateValues final {
  QString base;
  std::map<QString, QString> site;
  std::map<QString, QStringList> inputs;
};

/// How a value becomes part of what surrounds it.
using ValueEncoding = QString (*)(const QString& value);

/// The text with all filled in; none where an input is missing. Values are put in once and never read as a template.
[[nodiscard]] std::optional<QString> fill(const Template& text, const TemplateValues& values,
                                          ValueEncoding encode = nullptr);

} // namespace muniment::connect
