#include "core/formats/loadfile/edrm_writer.h"

#include "core/formats/exchange/plain_line.h"

#include <QtCore/QStringList>

namespace muniment::formats::loadfile {
namespace {

using namespace Qt::StringLiterals;

QString escaped(const QString& value) {
  QString text;
  for (const QChar c : exchange::soundText(value)) {
    switch (c.unicode()) {
    case u'<':
      text += "&lt;"_L1;
      break;
    case u'>':
      text += "&gt;"_L1;
      break;
    case u'&':
      text += "&amp;"_L1;
      break;
    case u'"':
      text += "&quot;"_L1;
      break;
    case u'\n':
      text += "&#10;"_L1;
      break;
    case u'\r':
      text += "&#13;"_L1;
      break;
    case u'\t':
      text += "&#9;"_L1;
      break;
    default:
      text += c < u' ' || c.unicode() >= 0xfffe ? QChar(QChar::ReplacementCharacter) : c;
    }
  }
  return text;
}

/// ` name="value"`, the value escaped.
QString attribute(QLatin1StringView name, const QString& value) {
  return u' ' + name + "=\""_L1 + escaped(value) + u'"';
}

QLatin1StringView roleText(EdrmDocument::File::Role role) {
  switch (role) {
  case EdrmDocument::File::Role::Image:
    return "Image"_L1;
  case EdrmDocument::File::Role::Text:
    return "Text"_L1;
  case EdrmDocument::File::Role::Native:
    break;
  }
  return "Native"_L1;
}

QString fileText(const EdrmDocument::File& file) {
  return "        <File"_L1 + attribute("FileType"_L1, roleText(file.role)) + ">\n          <ExternalFile"_L1 +
         attribute("FilePath"_L1, file.path) + attribute("FileName"_L1, file.name) +
         attribute("FileSize"_L1, QString::number(file.size)) + attribute("Hash"_L1, file.sha256.toHex()) +
         attribute("HashType"_L1, u"SHA-256"_s) + "/>\n        </File>\n"_L1;
}

} // namespace

Result<void> EdrmWriter::begin(const QString& batch, const QStringList& fields) {
  QString text =
      u"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<Root DataInterchangeType=\"Update\" Description=\"Muniment\" MajorVersion=\"1\" MinorVersion=\"2\">\n"
      "  <Fields>\n"_s;
  for (const QString& each : fields)
    text += "    <Field"_L1 + attribute("Name"_L1, each) + attribute("Key"_L1, each) +
            attribute("DataType"_L1, u"Text"_s) + "/>\n"_L1;
  text += "  </Fields>\n  <Batch"_L1 + attribute("name"_L1, batch) + ">\n    <Documents>\n"_L1;
  return m_out.take(text.toUtf8());
}

Result<void> EdrmWriter::add(const EdrmDocument& document) {
  if (!document.parent.isEmpty())
    m_relations.push_back({document.parent, document.id});
  QString text = "      <Document"_L1 + attribute("DocID"_L1, document.id) +
                 attribute("DocType"_L1, document.kind == EdrmDocument::Kind::File ? u"File"_s : u"Message"_s) +
                 attribute("MimeType"_L1, document.mediaType) + ">\n"_L1;
  if (!document.files.empty()) {
    text += "       <Files>\n"_L1;
    for (const EdrmDocument::File& each : document.files)
      text += fileText(each);
    text += "       </Files>\n"_L1;
  }
  if (!document.custodian.isEmpty())
    text += "       <Locations>\n        <Location>\n          <Custodian>"_L1 + escaped(document.custodian) +
            "</Custodian>\n        </Location>\n       </Locations>\n"_L1;
  if (!document.tags.empty()) {
    text += "       <Tags>\n"_L1;
    for (const exchange::CustomField& each : document.tags)
      text += "        <Tag"_L1 + attribute("TagName"_L1, each.name) + attribute("TagDataType"_L1, u"Text"_s) +
              attribute("TagValue"_L1, each.value) + "/>\n"_L1;
    text += "       </Tags>\n"_L1;
  }
  text += "      </Document>\n"_L1;
  return m_out.take(text.toUtf8());
}

Result<void> EdrmWriter::finish() {
  QString text = u"    </Documents>\n    <Relationships>\n"_s;
  for (const Relation& each : m_relations)
    text += "      <Relationship"_L1 + attribute("Type"_L1, u"Attachment"_s) +
            attribute("ParentDocID"_L1, each.parent) + attribute("ChildDocID"_L1, each.child) + "/>\n"_L1;
  text += "    </Relationships>\n  </Batch>\n</Root>\n"_L1;
  return m_out.take(text.toUtf8());
}

} // namespace muniment::formats::loadfile
