package cn.practice.volunteer.person.sheet;

import cn.practice.volunteer.person.sheet.Refusals.SheetUnreadable;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** A part of a spreadsheet, read forwards; without document types, entities or anything from elsewhere. */
final class Xml {

    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader reader;

    Xml(InputStream in) {
        try {
            this.reader = FACTORY.createXMLStreamReader(in);
        } catch (XMLStreamException e) {
            throw new SheetUnreadable();
        }
    }

    private static XMLInputFactory factory() {
        // the one of the JDK, whose limits are known
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** Goes on to the next start or end of an element; false at the end of the part. */
    boolean next() {
        try {
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT, XMLStreamConstants.END_ELEMENT -> {
                        return true;
                    }
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw new SheetUnreadable();
                    default -> {
                        // text between elements
                    }
                }
            }
            return false;
        } catch (XMLStreamException e) {
            throw new SheetUnreadable();
        }
    }

    boolean isStart(String name) {
        return reader.isStartElement() && reader.getLocalName().equals(name);
    }

    boolean isEnd(String name) {
        return reader.isEndElement() && reader.getLocalName().equals(name);
    }

    /** Of the element that starts here; an end has none. */
    @Nullable
    String attribute(String name) {
        if (!reader.isStartElement()) {
            return null;
        }
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    String attribute(String name, String otherwise) {
        var value = attribute(name);
        return value == null ? otherwise : value;
    }

    /** A number that a part must get right. */
    int number(String name, int otherwise) {
        var value = attribute(name);
        try {
            return value == null ? otherwise : Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new SheetUnreadable();
        }
    }

    /** Whether a flag is set. */
    boolean flag(String name) {
        var value = attribute(name, "0");
        return value.equals("1") || value.equals("true");
    }

    /** The text within the element that starts here, which has no other inside. */
    String text() {
        try {
            return reader.getElementText();
        } catch (XMLStreamException e) {
            throw new SheetUnreadable();
        }
    }

    /** The text in all parts of the element that starts here, without how it is read aloud. */
    String rich(String name) {
        var text = new StringBuilder();
        boolean aloud = false;
        while (next() && !isEnd(name)) {
            if (isStart("rPh") || isEnd("rPh")) {
                aloud = reader.isStartElement();
            } else if (isStart("t") && !aloud) {
                text.append(text());
            } else if (isStart("t")) {
                text();
            }
        }
        return text.toString();
    }
}
