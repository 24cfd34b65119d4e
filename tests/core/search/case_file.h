#pragma once

#include <QtCore/QFile>
#include <QtCore/QString>

#include <vector>

namespace muniment::tests {

/// One line of a table of cases: `left => right`, where `\{200D}` stands for a character by number.
struct CaseLine final {
  QString left;
  QString right;
  int line = 0;
};

inline QString unescaped(QStringView text) {
  QString plain;
  for (qsizetype i = 0; i < text.size(); ++i) {
    const qsizetype end = text.sliced(i).startsWith(u"\\{") ? text.indexOf(u'}', i) : -1;
    if (end < 0) {
      plain += text[i];
      continue;
    }
    plain += QString::fromUcs4(std::u32string(1, text.sliced(i + 2, end - i - 2).toUInt(nullptr, 16)).data(), 1);
    i = end;
  }
  return plain;
}

/// The cases of one file; a line that begins with `# ` is a comment.
inline std::vector<CaseLine> readCases(const QString& name) {
  QFile file(QStringLiteral(MUNIMENT_SEARCH_CASES "/") + name);
  if (!file.open(QFile::ReadOnly))
    return {};
  std::vector<CaseLine> cases;
  const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
  for (int i = 0; i < lines.size(); ++i) {
    const QString& line = lines[i];
    const qsizetype arrow = line.indexOf(QLatin1StringView(" =>"));
    if (arrow < 0 || line.startsWith(QLatin1StringView("# ")))
      continue;
    cases.push_back({unescaped(line.left(arrow)), unescaped(QStringView(line).sliced(arrow + 3).trimmed()), i + 1});
  }
  return cases;
}

} // namespace muniment::tests
