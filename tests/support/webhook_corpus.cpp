#include "tests/support/webhook_corpus.h"

#include <QtCore/QDirIterator>
#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>

namespace muniment::tests {

using namespace Qt::StringLiterals;

QByteArray escapedJson(const QByteArray& json) {
  QByteArray escaped;
  for (const QChar c : QString::fromUtf8(json)) {
    if (c == u'/')
      escaped.append("\\/");
    else if (c.unicode() < 0x80)
      escaped.append(c.toLatin1());
    else
      escaped.append("\\u" + QByteArray::number(c.unicode(), 16).rightJustified(4, '0'));
  }
  return escaped;
}

std::vector<std::pair<QString, QByteArray>> webhookCorpus() {
  std::vector<std::pair<QString, QByteArray>> bodies;
  const QString root = qEnvironmentVariable("MUNIMENT_CORPUS") + u"/cloud-api"_s;
  for (const QString& folder : {u"/pywa"_s, u"/facebook-openapi/webhook"_s, u"/whatsapp-business-java-api/webhook"_s}) {
    QDirIterator found(root + folder, {u"*.json"_s}, QDir::Files);
    while (found.hasNext()) {
      QFile file(found.next());
      if (!file.open(QIODevice::ReadOnly))
        continue;
      const QByteArray bytes = file.readAll();
      const QJsonObject object = QJsonDocument::fromJson(bytes).object();
      if (object.contains(u"entry"_s)) {
        bodies.emplace_back(file.fileName(), escapedJson(bytes));
        continue;
      }
      for (auto member = object.begin(); member != object.end(); ++member) {
        if (member->toObject().contains(u"entry"_s))
          bodies.emplace_back(file.fileName() + u'#' + member.key(),
                              escapedJson(QJsonDocument(member->toObject()).toJson(QJsonDocument::Compact)));
      }
    }
  }
  std::ranges::sort(bodies);
  return bodies;
}

} // namespace muniment::tests
